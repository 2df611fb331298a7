// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.Demo.City;

internal enum Charset
{
    Utf8,
    Utf8WithMark,
    Windows1252
}
