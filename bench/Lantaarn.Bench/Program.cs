// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Bench;

return args switch
{
    ["pipeline"] => Pipeline.Run(),
    ["coverage", ..] => Coverage.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 20),
    _ => Unknown(),
};

static int Unknown()
{
    Console.Error.WriteLine("Say which benchmark: pipeline, or coverage [number of seeds].");
    return 2;
}
