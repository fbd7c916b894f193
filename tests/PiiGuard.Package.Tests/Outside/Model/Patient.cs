using PiiGuard;

namespace Outside
{
    public class Patient
    {
        public int Id { get; set; }

        [Pii(PiiCategory.Health)]
        public string Diagnosis { get; set; }

        [Pii(PiiCategory.Name)]
        public string Name { get; set; }

        public string Ward { get; set; }
    }

    public abstract class Visitor
    {
        [Pii(PiiCategory.Name)]
        public abstract string Name { get; }
    }
}
