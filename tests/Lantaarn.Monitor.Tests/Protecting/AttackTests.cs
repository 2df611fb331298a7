// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Counting;
using Lantaarn.Monitor.Protecting;

namespace Lantaarn.Monitor.Tests.Protecting;

/// <summary>An attacker who writes down every population that fits all published tables of a tiny round together.</summary>
public sealed class AttackTests
{
    private const int Minimum = 3;

    private static readonly string[] Groups = ["x", "y", "onbekend"], Sexes = ["m", "v", "onbekend"];
    private static readonly int[] SeenBy = [1, 2];

    // Two kinds of list and two indicators, so that all populations can be written down.
    private static readonly RoundDefinition Round = Small(TestRound.Define(Minimum, geography: ""));

    [Fact]
    public void No_hidden_number_can_be_worked_out_from_all_tables_together()
    {
        var (released, hidden) = (0, 0);
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            CountedPerson[] people = [.. Enumerable.Range(0, random.Next(7, 11)).Select(_ => Person(random, seed % 3 * 0.1))];
            if (ProtectRound.Run(Round, TestRound.Count(people), null, CancellationToken.None) is not SafeTablesOutcome.Made made) continue;
            var cells = made.Tables.Tables.SelectMany(table => table.Cells.Select(cell => (Combinations: Combinations(table, cell), cell.People))).ToList();
            var attack = new Attack([.. cells.Where(cell => cell.People is not null)], [.. cells.Where(cell => cell.People is null).Select(cell => cell.Combinations)]);

            attack.Run(people.Length);

            released++;
            hidden += attack.Possible.Length;
            Assert.All(attack.Possible, values => Assert.True(values.Count >= 2, $"seed {seed}: a hidden number can only be {string.Join(' ', values)}"));
        }

        Assert.True(released >= 20 && hidden >= 20, $"{released} rounds, {hidden} hidden numbers");
    }

    private static CountedPerson Person(Random random, double unknown)
    {
        string Known(params string[] codes) => random.NextDouble() < unknown ? "onbekend" : TestRound.Pick(random, codes);
        return TestRound.Person(random.Next(3) == 0 ? 0b011 : 0b001, Known("x", "y"), Known("m", "m", "v"));
    }

    private static RoundDefinition Small(RoundDefinition round) => round with
    {
        Lists = [.. round.Lists.Where(list => list.Kind != "outreach")],
        Codebook = round.Codebook with { Indicators = [.. round.Codebook.Indicators.Skip(1)] },
    };

    // Which of the 18 combinations of group, sex and number of kinds are counted in a cell.
    private static bool[] Combinations(SafeTable table, SafeCell cell) =>
    [
        .. from g in Groups
           from s in Sexes
           from k in SeenBy
           select table.Dimensions.Zip(cell.Codes).All(pair => pair.Second == SafeCell.Total || pair.Second == pair.First switch { "group" => g, "sex" => s, _ => $"{k}" }),
    ];

    private sealed class Attack(List<(bool[] Combinations, long? People)> shown, List<bool[]> hidden)
    {
        private readonly long[] _left = [.. shown.Select(cell => cell.People!.Value)];
        private readonly long[] _counts = new long[18];

        public HashSet<long>[] Possible { get; } = [.. hidden.Select(_ => new HashSet<long>())];

        public void Run(int people) => Fill(0, people);

        private void Fill(int combination, int people)
        {
            if (Possible.All(values => values.Count >= 2)) return;
            if (combination == 18)
            {
                if (people == 0 && _left.All(left => left == 0)) Note();
                return;
            }
            for (var here = 0; here <= people; here++)
            {
                _counts[combination] = here;
                Take(combination, here);
                if (Fits(combination)) Fill(combination + 1, people - here);
                Take(combination, -here);
            }
            _counts[combination] = 0;
        }

        private void Take(int combination, int here)
        {
            for (var i = 0; i < _left.Length; i++)
                if (shown[i].Combinations[combination]) _left[i] -= here;
        }

        private bool Fits(int combination)
        {
            for (var i = 0; i < _left.Length; i++)
                if (_left[i] < 0 || (_left[i] > 0 && Array.LastIndexOf(shown[i].Combinations, true) <= combination)) return false;
            return true;
        }

        private void Note()
        {
            for (var i = 0; i < hidden.Count; i++)
            {
                long sum = 0;
                for (var c = 0; c < 18; c++)
                    if (hidden[i][c]) sum += _counts[c];
                Possible[i].Add(sum);
            }
        }
    }
}
