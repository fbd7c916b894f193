using System.Linq.Expressions;
using Hangfire;

namespace Cases;

/// <summary>PII3002: what the call in a job's expression is given is stored until the job runs.</summary>
public sealed class Jobs(IBackgroundJobClient client, IRecurringJobManager manager, Jobs.Mails mails)
{
    public void Enqueued(Customer customer)
    {
        BackgroundJob.Enqueue(() => mails.Send(new Mail { To = customer.Email })); // leak PII3002
        BackgroundJob.Enqueue(() => mails.Send(new Mail { Number = customer.Id })); // ok
        BackgroundJob.Enqueue(() => mails.Greet(customer.Id)); // ok
        BackgroundJob.Enqueue(() => mails.Welcome(customer.Id, customer.Name)); // leak PII3002
        BackgroundJob.Enqueue<Mails>(service => service.Welcome(customer.Id, customer.Name)); // leak PII3002
        BackgroundJob.Enqueue<Mails>(service => service.WelcomeAsync(customer)); // leak PII3002
        BackgroundJob.Enqueue("mails", () => mails.Welcome(customer.Id, Protect.Hide(customer.Name))); // ok
        BackgroundJob.Enqueue(() => mails.Welcome(customer.Id, customer.Segment)); // ok
    }

    public void Later(Customer customer)
    {
        BackgroundJob.Schedule(() => mails.Welcome(customer.Id, customer.Name), TimeSpan.FromHours(1)); // leak PII3002
        BackgroundJob.Schedule(() => mails.Greet(customer.Id), TimeSpan.FromHours(1)); // ok
        var parent = client.Enqueue(() => mails.Welcome(customer.Id, customer.Email)); // leak PII3002
        client.Schedule<Mails>(service => service.WelcomeAsync(customer), TimeSpan.FromHours(1)); // leak PII3002
        BackgroundJob.ContinueJobWith(parent, () => mails.Greet(customer.Id)); // ok
        client.ContinueJobWith(parent, () => mails.Welcome(customer.Id, customer.Email)); // leak PII3002
        RecurringJob.AddOrUpdate("weekly", () => mails.Welcome(customer.Id, customer.Email), Cron.Weekly()); // leak PII3002
        RecurringJob.AddOrUpdate("weekly", () => mails.Greet(customer.Id), Cron.Weekly()); // ok
        manager.AddOrUpdate<Mails>("daily", service => service.Welcome(customer.Id, customer.Email), () => Cron.Daily()); // leak PII3002
    }

    // The text is personal only for some callers: there it is reported.
    public void ByCallers(Customer customer)
    {
        Announce(customer.Email); // leak PII3002
        Announce(customer.Segment); // ok
    }

    public void Before(Customer customer)
    {
        var mail = new Mail { To = customer.Email, Number = customer.Id };
        var to = mail.To;
        BackgroundJob.Enqueue(() => mails.Send(mail)); // leak PII3002
        BackgroundJob.Enqueue(() => mails.Welcome(3, to)); // leak PII3002
        to = customer.Segment;
        mail = new Mail { Number = customer.Id };
        var other = mail;
        BackgroundJob.Enqueue(() => mails.Send(other)); // ok
    }

    // Nothing of it is stored: the call runs here, or only its name is asked for.
    public void Immediately(Customer customer)
    {
        Run(() => mails.Welcome(customer.Id, customer.Name)); // ok
        var names = new[] { customer }.AsQueryable().Select(each => mails.Greeting(each.Name)).Count(); // ok
        BackgroundJob.Requeue(names.ToString()); // ok
    }

    // A method of one's own that says what it does with the call.
    public void Kept(Customer customer)
    {
        Keep(() => mails.Welcome(customer.Id, customer.Name)); // leak PII3002
        Keep(() => mails.Greet(customer.Id)); // ok
        Hold(() => mails.Welcome(customer.Id, customer.Name)); // ok
    }

    private static void Keep([PiiSink(PiiSinkKind.Database)] Expression<Action> call) => GC.KeepAlive(call);

    private static void Hold(Expression<Action> call) => GC.KeepAlive(call);

    private void Announce(string text) => BackgroundJob.Enqueue(() => mails.Welcome(0, text)); // ok

    private static void Run(Action action) => action();

    public sealed class Mail
    {
        public int Number { get; set; }

        public string To { get; set; } = "";
    }

    public sealed class Mails
    {
        public void Send(Mail mail) => GC.KeepAlive(mail);

        public void Greet(int number) => GC.KeepAlive(number);

        public void Welcome(int number, string name) => GC.KeepAlive(name + number);

        public Task WelcomeAsync(Customer customer) => Task.FromResult(customer.Id);

        public string Greeting(string name) => "Hello " + name;
    }
}
