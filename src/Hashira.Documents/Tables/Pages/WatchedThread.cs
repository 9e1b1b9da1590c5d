using System.Runtime.ExceptionServices;

namespace Hashira.Documents.Tables.Pages;

/// <summary>
/// 見張り付きの実行. Runs the steps of a reading on a thread of its own, with room for deep nesting, and ends what takes too long. A step is asked
/// to end first; the places where a page spends its time ask again and again whether they should. A step that doesn't answer is left
/// behind at low priority with all that it touched, and the next one gets a new thread. Threads can't be killed: aborting one brings
/// the whole process down. So a few that are left behind, each with an end in sight because the bytes it may unpack are limited, are the
/// most that is allowed at a time.
/// </summary>
internal sealed class WatchedThread : IDisposable
{
    private const int StackSize = 64 << 20;
    private const int MostLeftBehind = 4;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private static int s_leftBehind;

    private readonly TimeSpan _most;
    private readonly CancellationToken _user;
    private readonly long _start = TimeProvider.System.GetTimestamp();
    private Worker? _worker;

    public WatchedThread(TimeSpan most, CancellationToken user)
    {
        if (Volatile.Read(ref s_leftBehind) >= MostLeftBehind)
            throw new UnreadableDocumentException("前に渡された文書の読取りがまだ終わっていないため、新しい文書を読み取れません。しばらく待ってから、もう一度お試しください。");
        _most = most;
        _user = user;
    }

    /// <summary>Whether the time for all is up.</summary>
    public bool IsOver => Left <= TimeSpan.Zero;

    private TimeSpan Left => _most - TimeProvider.System.GetElapsedTime(_start);

    /// <summary>Runs one step for at most <paramref name="most"/>, and not beyond the time for all.</summary>
    /// <exception cref="TimeoutException">Time was up. What the step touched is not to be used again.</exception>
    /// <exception cref="OperationCanceledException">The user cancelled.</exception>
    public T Step<T>(TimeSpan most, Func<CancellationToken, T> step)
    {
        _user.ThrowIfCancellationRequested();
        if (IsOver)
            throw new TimeoutException();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(_user);
        _worker ??= new Worker();
        var token = ending.Token;
        var running = _worker.Start(() => step(token));
        var allowed = most < Left ? most : Left;
        if (!running.Wait(allowed, _user))
        {
            ending.Cancel();
            if (!running.Wait(Grace, CancellationToken.None))
            {
                _worker.LeaveBehind();
                _worker = null;
                _user.ThrowIfCancellationRequested();
                throw new TimeoutException();
            }
        }

        _user.ThrowIfCancellationRequested();
        if (running.Failure is OperationCanceledException)
            throw new TimeoutException();
        if (running.Failure is { } failure)
            ExceptionDispatchInfo.Throw(failure);
        return (T)running.Result!;
    }

    public void Dispose() => _worker?.Dispose();

    /// <summary>A step that runs or has run.</summary>
    private sealed class Running
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public object? Result { get; private set; }

        public Exception? Failure { get; private set; }

        public void Run(Func<object?> work)
        {
            try
            {
                Result = work();
            }
            catch (Exception failure)
            {
                Failure = failure;
            }

            _done.SetResult();
        }

        /// <returns>Whether it has ended; not if the user cancelled before.</returns>
        public bool Wait(TimeSpan most, CancellationToken user)
        {
            try
            {
                return _done.Task.Wait(most, user);
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }
    }

    private sealed class Worker : IDisposable
    {
        private readonly SemaphoreSlim _given = new(0);
        private readonly Thread _thread;
        private Action? _next;
        private bool _isLast;
        private bool _isLeftBehind;

        public Worker()
        {
            _thread = new Thread(Work, StackSize) { IsBackground = true, Name = "hashira-pdf" };
            _thread.Start();
        }

        public Running Start<T>(Func<T> step)
        {
            var running = new Running();
            _next = () => running.Run(() => step());
            _given.Release();
            return running;
        }

        public void LeaveBehind()
        {
            _thread.Priority = ThreadPriority.Lowest;
            Interlocked.Increment(ref s_leftBehind);
            _isLeftBehind = true;
            Dispose();
        }

        public void Dispose()
        {
            _isLast = true;
            _next = null;
            _given.Release();
        }

        private void Work()
        {
            while (true)
            {
                _given.Wait();
                if (_isLast)
                    break;
                _next!();
            }

            if (_isLeftBehind)
                Interlocked.Decrement(ref s_leftBehind);
            _given.Dispose();
        }
    }
}
