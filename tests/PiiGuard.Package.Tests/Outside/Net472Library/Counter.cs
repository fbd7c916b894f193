using System;
using Microsoft.Extensions.Logging;
using PiiGuard;

namespace Outside
{
    public class Passenger
    {
        public int Id { get; set; }

        [Pii(PiiCategory.Passport)]
        public string PassportNo { get; set; }
    }

    public class Counter
    {
        private readonly ILogger<Counter> logger;

        public Counter(ILogger<Counter> logger)
        {
            this.logger = logger;
        }

        public void Check(Passenger passenger)
        {
            if (passenger.PassportNo.Length != 9)
            {
                logger.LogWarning("Passenger {Id} has a bad passport {Passport}", passenger.Id, passenger.PassportNo); // PII2001
                throw new ArgumentException(string.Format("Bad passport {0}", passenger.PassportNo)); // PII2004
            }

            logger.LogInformation("Passenger {Id} is on board", passenger.Id);
        }
    }
}
