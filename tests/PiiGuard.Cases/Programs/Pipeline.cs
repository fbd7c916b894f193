using System.Diagnostics;
using System.Text.Json;

namespace Cases;

/// <summary>Requests, handlers, and behaviours around them.</summary>
public interface IRequest<TResponse>;

public interface IHandler<in TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    Task<TResponse> HandleAsync(TRequest request);
}

public sealed record Register(string Segment, [Pii(PiiCategory.Email)] string Mail, [Pii(PiiCategory.Credential)] string Password) : IRequest<int>;

public sealed record CountProducts(string Segment) : IRequest<int>;

public sealed class RegisterHandler(ILogger<RegisterHandler> logger) : IHandler<Register, int>
{
    public Task<int> HandleAsync(Register request)
    {
        logger.LogInformation("Registering in {Segment}", request.Segment); // ok
        logger.LogInformation("Registering {Who}", request.Mail); // leak PII2001
        logger.LogDebug("{Request}", request); // leak PII2002
        logger.LogDebug("{Request}", JsonSerializer.Serialize(request)); // leak PII2002
        logger.LogDebug("{Request}", request with { Mail = Protect.Hide(request.Mail), Password = "" }); // leak PII2002
        return Task.FromResult(request.Mail.Length);
    }
}

public sealed class CountHandler(ILogger<CountHandler> logger) : IHandler<CountProducts, int>
{
    public Task<int> HandleAsync(CountProducts request)
    {
        logger.LogDebug("{Request}", request); // ok
        return Task.FromResult(request.Segment.Length);
    }
}

public sealed class TimingBehaviour<TRequest, TResponse>(IHandler<TRequest, TResponse> inner, ILogger<TimingBehaviour<TRequest, TResponse>> logger) : IHandler<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> HandleAsync(TRequest request)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            return await inner.HandleAsync(request);
        }
        catch (Exception error)
        {
            logger.LogError(error, "{Name} failed", typeof(TRequest).Name); // ok
            throw;
        }
        finally
        {
            logger.LogInformation("{Name} took {Elapsed}", typeof(TRequest).Name, watch.Elapsed); // ok
        }
    }
}

public sealed class EchoBehaviour<TRequest, TResponse>(IHandler<TRequest, TResponse> inner, ILogger<EchoBehaviour<TRequest, TResponse>> logger) : IHandler<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> HandleAsync(TRequest request)
    {
        logger.LogInformation("Handling {@Request}", request); // leak PII2002
        var response = await inner.HandleAsync(request);
        logger.LogInformation("Handled {Name}", request.GetType().Name); // ok
        return response;
    }
}
