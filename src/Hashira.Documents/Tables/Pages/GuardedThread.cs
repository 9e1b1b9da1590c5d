using System.Runtime;

namespace Hashira.Documents.Tables.Pages;

/// <summary>
/// 見張り付きの実行. Runs the reading of one document on a thread of its own, with room for deep nesting, and ends what takes too long. A step
/// may be deep inside a library that knows nothing of cancelling, so the step is aborted; whatever it worked on must then be thrown away.
/// </summary>
internal sealed class GuardedThread : IDisposable
{
    private const int StackSize = 64 << 20;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _all;
    private readonly CancellationToken _user;

    private GuardedThread(TimeSpan most, CancellationToken user)
    {
        _user = user;
        _all = CancellationTokenSource.CreateLinkedTokenSource(user);
        _all.CancelAfter(most);
    }

    /// <summary>Runs <paramref name="work"/>, which cuts itself into steps.</summary>
    /// <exception cref="TimeoutException">The time for all is up, and the work did not end by itself.</exception>
    /// <exception cref="OperationCanceledException">The user cancelled.</exception>
    public static T Run<T>(TimeSpan most, Func<GuardedThread, T> work, CancellationToken user)
    {
        user.ThrowIfCancellationRequested();
        using var guard = new GuardedThread(most, user);
        T? result = default;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work(guard);
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            StackSize)
        { IsBackground = true, Name = "hashira-pdf" };
        thread.Start();
        while (!thread.Join(TimeSpan.FromMilliseconds(200)))
        {
            if (!guard._all.IsCancellationRequested || thread.Join(Grace))
                continue;
            user.ThrowIfCancellationRequested();
            throw new TimeoutException();
        }

        user.ThrowIfCancellationRequested();
        return failure is null ? result! : throw new AggregateException(failure);
    }

    /// <summary>Runs one step for at most <paramref name="most"/>.</summary>
    /// <exception cref="TimeoutException">The time of the step, or of all, was up; what it touched is not to be used again.</exception>
    public T Step<T>(TimeSpan most, Func<CancellationToken, T> step)
    {
        if (_all.IsCancellationRequested)
            throw new TimeoutException();
        using var own = CancellationTokenSource.CreateLinkedTokenSource(_all.Token);
        own.CancelAfter(most);
        T? result = default;
        try
        {
#pragma warning disable SYSLIB0046 // Aborting is what is wanted: the document is dropped after it.
            ControlledExecution.Run(() => result = step(own.Token), own.Token);
#pragma warning restore SYSLIB0046
        }
        catch (OperationCanceledException) when (own.IsCancellationRequested)
        {
            _user.ThrowIfCancellationRequested();
            throw new TimeoutException();
        }

        return result!;
    }

    public bool IsOver => _all.IsCancellationRequested;

    public void Dispose() => _all.Dispose();
}
