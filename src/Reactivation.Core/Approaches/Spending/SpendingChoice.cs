namespace Reactivation.Approaches;

/// <summary>Who is contacted on which channel so far, with what is left of budget and supply.</summary>
internal sealed class SpendingChoice
{
    private const int None = -1;
    private const int MaxRounds = 6;

    private readonly SpendingProblem _problem;
    private readonly int[] _channel;
    private readonly long[] _left;

    internal SpendingChoice(SpendingProblem problem)
    {
        (_problem, Left) = (problem, problem.Budget);
        _channel = new int[problem.Count];
        Array.Fill(_channel, None);
        _left = (long[])problem.Supply.Clone();
    }

    /// <summary>The budget that is left.</summary>
    internal Int128 Left { get; private set; }

    /// <summary>The net value so far.</summary>
    internal Int128 Net { get; private set; }

    /// <summary>The channel of a customer; negative for none.</summary>
    internal int this[int customer] => _channel[customer];

    internal void Grant(long more) => Left += more;

    /// <summary>Gives every customer the best of what the prices leave, the most eager first, as far as budget and supply go.</summary>
    internal void Take(ReadOnlySpan<double> price)
    {
        var channels = _problem.Channels;
        var eager = new double[_problem.Count];
        var customers = new int[_problem.Count];
        var count = 0;
        for (var i = 0; i < _problem.Count; i++)
        {
            var best = 0.0;
            for (var c = 0; c < channels; c++)
            {
                var net = _problem.Net[(i * channels) + c];
                best = net > 0 ? Math.Max(best, net - price[Slot(i, c)]) : best;
            }

            if (best > 0)
                (eager[count], customers[count++]) = (-best, i);
        }

        Sort(eager, customers, count);
        foreach (var i in customers.AsSpan(0, count))
        {
            var (best, which) = (0.0, None);
            for (var c = 0; c < channels; c++)
            {
                var net = _problem.Net[(i * channels) + c];
                if (net > 0 && net - price[Slot(i, c)] is var reduced && reduced > best && Fits(i, c))
                    (best, which) = (reduced, c);
            }

            if (which != None)
                Move(i, which);
        }
    }

    /// <summary>Adds contacts and moves to better channels while anything fits, the most net value for its cost first.</summary>
    internal void Extend()
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var before = Net;
            var worth = new double[_problem.Count];
            var customers = new int[_problem.Count];
            var count = 0;
            for (var i = 0; i < _problem.Count; i++)
            {
                if (BestMove(i) is (not None, var ratio))
                    (worth[count], customers[count++]) = (-ratio, i);
            }

            Sort(worth, customers, count);
            foreach (var i in customers.AsSpan(0, count))
            {
                if (BestMove(i) is (not None and var c, _))
                    Move(i, c);
            }

            if (Net == before)
                return;
        }
    }

    /// <summary>The move of a customer that fits and brings most for its cost; of those that cost nothing more, the one that brings most.</summary>
    private (int Channel, double Worth) BestMove(int i)
    {
        var (channels, now) = (_problem.Channels, _channel[i]);
        var (net, cost) = now == None ? (0L, 0L) : (_problem.Net[(i * channels) + now], _problem.Cost[now]);
        var (which, worth) = (None, 0.0);
        for (var c = 0; c < channels; c++)
        {
            var gain = _problem.Net[(i * channels) + c] - net;
            if (gain <= 0 || c == now || !Fits(i, c))
                continue;
            var more = _problem.Cost[c] - cost;
            var ratio = more > 0 ? (double)gain / more : 1e18 + gain;
            if (ratio > worth)
                (which, worth) = (c, ratio);
        }

        return (which, worth);
    }

    /// <summary>By key, of equals by customer: the same on every runtime.</summary>
    private static void Sort(double[] keys, int[] customers, int count)
    {
        Array.Sort(keys, customers, 0, count);
        for (int start = 0, end = 1; end <= count; end++)
        {
            if (end < count && keys[end] == keys[start])
                continue;
            if (end - start > 1)
                Array.Sort(customers, start, end - start);
            start = end;
        }
    }

    private int Slot(int i, int c) => (_problem.Release[(i * _problem.Channels) + c] * _problem.Channels) + c;

    private bool Fits(int i, int c)
    {
        if (_problem.Cost[c] - (_channel[i] == None ? 0 : _problem.Cost[_channel[i]]) > Left)
            return false;
        for (var k = c; k <= Slot(i, c); k += _problem.Channels)
        {
            if (_left[k] <= 0)
                return false;
        }

        return true;
    }

    private void Move(int i, int c)
    {
        if (_channel[i] != None)
            Count(i, _channel[i], -1);
        Count(i, c, 1);
        _channel[i] = c;
    }

    private void Count(int i, int c, int sign)
    {
        for (var k = c; k <= Slot(i, c); k += _problem.Channels)
            _left[k] -= sign;
        Left -= sign * _problem.Cost[c];
        Net += sign * _problem.Net[(i * _problem.Channels) + c];
    }
}
