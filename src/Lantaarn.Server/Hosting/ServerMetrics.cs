// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Lantaarn.Server.Hosting;

/// <summary>What an operator may count: requests by route, status and time. No organisation, account or address.</summary>
internal sealed class ServerMetrics
{
    private static readonly double[] Limits = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly ConcurrentDictionary<(string Route, string Method, int Status), Histogram> _answers = new();

    public void Answered(string route, string method, int status, TimeSpan elapsed) =>
        _answers.GetOrAdd((route, method, status), _ => new Histogram()).Add(elapsed.TotalSeconds);

    /// <summary>The text form that Prometheus reads, version 0.0.4.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append("# HELP lantaarn_request_seconds Time to answer a request.\n# TYPE lantaarn_request_seconds histogram\n");
        foreach (var ((route, method, status), histogram) in _answers.OrderBy(answer => answer.Key))
            histogram.Write(text, $"route=\"{Escape(route)}\",method=\"{Escape(method)}\",status=\"{status}\"");
        text.Append("# HELP lantaarn_memory_bytes Memory in use.\n# TYPE lantaarn_memory_bytes gauge\n");
        text.Append(CultureInfo.InvariantCulture, $"lantaarn_memory_bytes {Environment.WorkingSet}\n");
        return text.ToString();
    }

    private static string Escape(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private sealed class Histogram
    {
        private readonly long[] _counts = new long[Limits.Length + 1];
        private readonly Lock _lock = new();
        private double _sum;

        public void Add(double seconds)
        {
            var at = Array.FindIndex(Limits, limit => seconds <= limit);
            lock (_lock)
            {
                _counts[at < 0 ? Limits.Length : at]++;
                _sum += seconds;
            }
        }

        public void Write(StringBuilder text, string labels)
        {
            lock (_lock)
            {
                long below = 0;
                for (var i = 0; i < _counts.Length; i++)
                {
                    below += _counts[i];
                    var limit = i < Limits.Length ? Limits[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
                    text.Append(CultureInfo.InvariantCulture, $"lantaarn_request_seconds_bucket{{{labels},le=\"{limit}\"}} {below}\n");
                }
                text.Append(CultureInfo.InvariantCulture, $"lantaarn_request_seconds_sum{{{labels}}} {_sum}\nlantaarn_request_seconds_count{{{labels}}} {below}\n");
            }
        }
    }
}
