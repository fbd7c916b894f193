using Cases;

var factory = LoggerFactory.Create(_ => { });
var logger = factory.CreateLogger("top");
var customer = new Customer { Id = 3 };
var email = customer.Email;
logger.LogInformation("{Value}", email); // leak PII2001
logger.LogInformation("{Value}", customer.Id); // ok
Report(customer.Name); // leak PII2001
Report(customer.Segment); // ok
logger.LogInformation("{Value}", Read()); // leak PII2001
Console.WriteLine(customer.Phone); // leak PII2006
Console.WriteLine(args.Length); // ok
foreach (var order in customer.Orders)
{
    logger.LogInformation("{Value}", order.DoorCode); // leak PII2001
    logger.LogInformation("{Value}", order.Id); // ok
}

return await FinishAsync();

void Report(string text) => logger.LogInformation("{Value}", text); // ok

string Read() => customer.Phone;

async Task<int> FinishAsync()
{
    await Task.Yield();
    logger.LogInformation("{Value}", email); // leak PII2001
    return 0;
}
