namespace Reactivation.Approaches;

/// <summary>Prices for what is scarce — budget, and each channel from each day on — and the bound that they prove (Lagrangian relaxation).</summary>
/// <remarks>
/// With prices of 0 or more, what all scarce things together are worth, plus for each customer the best net value less its prices (or nothing),
/// is no less than what any plan brings. Prices are searched for that make this least: first one after the other on a sample, by bisection until
/// each is asked for as much as there is; then all together by subgradient steps. The search may use floating point: the bound is computed
/// from whatever prices it finds, in whole numbers.
/// </remarks>
internal sealed class SpendingPrices
{
    private const int SampleSize = 20_000;
    private const int Scale = 1 << 20;

    private readonly SpendingProblem _problem;
    private readonly double[] _multiplier;
    private readonly double[] _stock;
    private readonly double[] _used;
    private readonly double[] _price;
    private readonly double[] _taken;

    internal SpendingPrices(SpendingProblem problem)
    {
        _problem = problem;
        _multiplier = new double[problem.Supply.Length + 1];
        _used = new double[_multiplier.Length];
        _stock = [problem.Budget, .. problem.Supply.Select(s => (double)s)];
        _price = new double[problem.Supply.Length];
        _taken = new double[problem.Supply.Length];
        var step = Math.Max(1, problem.Count / SampleSize);
        OneByOne(step);
        Together(problem.Count > 200_000 ? 25 : 400);
    }

    /// <summary>The price of a contact by day of release and channel.</summary>
    internal ReadOnlySpan<double> Price => _price;

    /// <summary>The bound that the prices prove, rounded up.</summary>
    /// <exception cref="OverflowException">The amounts are too large to be added up.</exception>
    internal Int128 Bound()
    {
        checked
        {
            var (p, channels) = (_problem, _problem.Channels);
            var ofBudget = (Int128)Math.Ceiling(_multiplier[0] * Scale);
            var bound = ofBudget * p.Budget;
            var price = new Int128[p.Supply.Length];
            for (var k = 0; k < price.Length; k++)
            {
                var own = (Int128)Math.Ceiling(_multiplier[k + 1] * Scale);
                bound += own * p.Supply[k];
                price[k] = own + (k >= channels ? price[k - channels] : p.Cost[k] <= p.Budget ? ofBudget * p.Cost[k] : Int128.MaxValue >> 10);
            }

            for (var i = 0; i < p.Count; i++)
            {
                Int128 best = 0;
                for (var c = 0; c < channels; c++)
                {
                    var net = p.Net[(i * channels) + c];
                    if (net > 0 && ((Int128)net * Scale) - price[(p.Release[(i * channels) + c] * channels) + c] is var reduced && reduced > best)
                        best = reduced;
                }

                bound += best;
            }

            return (bound + Scale - 1) / Scale;
        }
    }

    private void OneByOne(int step)
    {
        var left = 3_000;
        for (var sweep = 0; sweep < 8 && left > 0; sweep++)
        {
            var moved = false;
            for (var k = 0; k < _multiplier.Length && left > 0; k++)
            {
                Evaluate(step);
                left--;
                if (_stock[k] <= 0 || (_multiplier[k] == 0 && _used[k] <= _stock[k]))
                    continue;
                var before = _multiplier[k];
                left -= Balance(k, step);
                moved |= Math.Abs(_multiplier[k] - before) > 1e-6 * before;
            }

            if (!moved)
                return;
        }
    }

    /// <summary>Finds the least price of one thing at which no more of it is asked for than there is; returns how often it looked.</summary>
    private int Balance(int k, int step)
    {
        var (low, high, looks) = (0.0, Math.Max(_multiplier[k], 1e-3), 1);
        for (; IsShort(high) && looks < 60; looks++)
            (low, high) = (high, high * 4);

        for (var i = 0; i < 16 && high - low > 1e-6 * high; i++, looks++)
        {
            var middle = (low + high) / 2;
            (low, high) = IsShort(middle) ? (middle, high) : (low, middle);
        }

        _multiplier[k] = high;
        return looks;

        bool IsShort(double price)
        {
            _multiplier[k] = price;
            Evaluate(step);
            return _used[k] > _stock[k];
        }
    }

    /// <summary>Subgradient steps towards a level a little below the best found; the level comes nearer where steps no longer help.</summary>
    private void Together(int steps)
    {
        var best = (double[])_multiplier.Clone();
        var least = Evaluate(1);
        var (reach, idle) = (0.02 * least, 0);
        for (var s = 0; s < steps; s++)
        {
            var value = Evaluate(1);
            if (value < least)
            {
                (idle, least) = (least - value > reach / 4 ? 0 : idle + 1, value);
                _multiplier.CopyTo(best, 0);
            }
            else
            {
                idle++;
            }

            if (idle >= 4)
            {
                (reach, idle) = (reach / 2, 0);
                best.CopyTo(_multiplier, 0);
                value = Evaluate(1);
            }

            // Each thing is measured in its own stock, so that steps are alike; what is spare and free stays so.
            var norm = 0.0;
            for (var k = 0; k < _multiplier.Length; k++)
            {
                var slack = _stock[k] > 0 ? 1 - (_used[k] / _stock[k]) : 0;
                norm += _multiplier[k] > 0 || slack < 0 ? slack * slack : 0;
            }

            if (norm == 0)
                break;
            var length = (value - least + reach) / norm;
            for (var k = 0; k < _multiplier.Length; k++)
            {
                if (_stock[k] > 0)
                    _multiplier[k] = Math.Max(0, _multiplier[k] - (length * (1 - (_used[k] / _stock[k])) / _stock[k]));
            }
        }

        best.CopyTo(_multiplier, 0);
        Evaluate(1);
    }

    /// <summary>What the prices prove, and how much of each thing they make asked for; on every <paramref name="step"/>th customer, scaled up.</summary>
    private double Evaluate(int step)
    {
        var (p, channels) = (_problem, _problem.Channels);
        for (var k = 0; k < _price.Length; k++)
            _price[k] = _multiplier[k + 1] + (k >= channels ? _price[k - channels] : p.Cost[k] <= p.Budget ? _multiplier[0] * p.Cost[k] : double.PositiveInfinity);
        Array.Clear(_taken);
        var sum = 0.0;
        for (var i = 0; i < p.Count; i += step)
        {
            var (at, best, which) = (i * channels, 0.0, -1);
            for (var c = 0; c < channels; c++)
            {
                var net = p.Net[at + c];
                var slot = (p.Release[at + c] * channels) + c;
                if (net > 0 && net - _price[slot] is var reduced && reduced > best)
                    (best, which) = (reduced, slot);
            }

            if (which >= 0)
                _taken[which]++;
            sum += best;
        }

        var weight = p.Count == 0 ? 1 : (double)p.Count / ((p.Count + step - 1) / step);
        sum *= weight;
        _used[0] = 0;
        for (var k = _taken.Length - 1; k >= 0; k--)
        {
            var here = _taken[k] * weight;
            _used[0] += here * p.Cost[k % channels];
            _used[k + 1] = here + (k + channels < _taken.Length ? _used[k + channels + 1] : 0);
        }

        for (var k = 0; k < _multiplier.Length; k++)
            sum += _multiplier[k] * _stock[k];
        return sum;
    }
}
