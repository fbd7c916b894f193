using PiiGuard;

namespace Outside
{
    public class Member
    {
        [Pii(PiiCategory.Email)]
        public string Email { get; set; }
    }
}
