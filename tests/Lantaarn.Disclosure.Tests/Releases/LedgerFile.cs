// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Releases;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Tests.Releases;

/// <summary>A ledger in a folder of its own, removed afterwards.</summary>
internal sealed class LedgerFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lantaarn-ledger").FullName;

    public string Path => System.IO.Path.Combine(_folder, "ledger.jsonl");

    public EarlierReleases Earlier => ReleaseLedger.Read(Path).Of("2026", "everyone");

    public ProtectionOutcome Protect(TableRelease request, ProtectionPolicy? policy = null) =>
        TableProtection.Protect(request, policy ?? new ProtectionPolicy(), Earlier, null, default);

    public ProtectedRelease Publish(string name, TableRelease request)
    {
        var release = People.Released(Protect(request));
        Append(name, release);
        return release;
    }

    public void Append(string name, ProtectedRelease release) =>
        ReleaseLedger.Read(Path).Append(new("2026", "everyone", name), [release], TimeProvider.System);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
