// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

return await Lantaarn.Cli.CommandLine.Run(args, Console.Out, Console.Error, TimeProvider.System);
