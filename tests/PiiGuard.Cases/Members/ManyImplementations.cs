namespace Cases;

/// <summary>Above sixteen implementations a virtual call counts as one whose body can't be seen; up to sixteen all of them count.</summary>
public sealed class ManyImplementations(ILogger<ManyImplementations> logger)
{
    public void Seventeen(IMany many, Customer customer)
    {
        many.Take(customer.Email); // ok
        logger.LogInformation("{Value}", many.Key()); // ok
    }

    public void Sixteen(IFew few, Customer customer)
    {
        few.Take(customer.Email); // leak PII2001
        few.Take(customer.Segment); // ok
    }

    public interface IMany
    {
        void Take(string text);

        int Key();
    }

    public interface IFew
    {
        void Take(string text);
    }

    public sealed class Logged(ILogger logger) : IMany, IFew
    {
        public void Take(string text) => logger.LogInformation("{Value}", text); // ok

        public int Key() => 4;
    }

    public sealed class A : IMany, IFew
    {
        public void Take(string text)
        {
        }

        public int Key() => 3;
    }

    public sealed class B : IMany, IFew
    {
        public void Take(string text)
        {
        }

        public int Key() => 3;
    }

    public sealed class C : IMany, IFew
    {
        public void Take(string text)
        {
        }

        public int Key() => 3;
    }

    public sealed class D : IMany, IFew
    {
        public void Take(string text)
        {
        }

        public int Key() => 3;
    }

    public sealed class E : IMany, IFew
    {
        public void Take(string text)
        {
        }

        public int Key() => 3;
    }

    public sealed class F : IMany, IFew
    {
        public void Take(string text)
        {
        }

        public int Key() => 3;
    }

    public sealed class G : IMany, IFew
    {
        public void Take(string text)
        {
        }

        public int Key() => 3;
    }

    public sealed class H : IMany, IFew
    {
        public void Take(string text)
        {
        }

        public int Key() => 3;
    }

    public sealed class I : IMany, IFew
    {
        public void Take(string text)
        {
        }

        public int Key() => 3;
    }

    public sealed class J : IMany, IFew
    {
        public void Take(string text)
        {
        }

        public int Key() => 3;
    }

    public sealed class K : IMany, IFew
    {
        public void Take(string text)
        {
        }

        public int Key() => 3;
    }

    public sealed class L : IMany, IFew
    {
        public void Take(string text)
        {
        }

        public int Key() => 3;
    }

    public sealed class M : IMany, IFew
    {
        public void Take(string text)
        {
        }

        public int Key() => 3;
    }

    public sealed class N : IMany, IFew
    {
        public void Take(string text)
        {
        }

        public int Key() => 3;
    }

    public sealed class O : IMany, IFew
    {
        public void Take(string text)
        {
        }

        public int Key() => 3;
    }

    public sealed class P : IMany
    {
        public void Take(string text)
        {
        }

        public int Key() => 3;
    }
}
