// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Accounts;

/// <summary>What ASP.NET Core Identity asks while it checks a passkey. Accounts are made by <see cref="Join"/>, never through here.</summary>
internal sealed class AccountStore(LantaarnStore store) : IUserPasskeyStore<Account>
{
    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? await store.Set<Account>().AsNoTracking().SingleOrDefaultAsync(account => account.Id == id && account.LeftAt == null, cancellationToken) : null;

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await store.Set<Account>().AsNoTracking().SingleOrDefaultAsync(account => store.Set<Passkey>().Any(passkey => passkey.CredentialId == credentialId && passkey.AccountId == account.Id), cancellationToken);

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await store.Set<Passkey>().AsNoTracking().SingleOrDefaultAsync(passkey => passkey.CredentialId == credentialId && passkey.AccountId == user.Id, cancellationToken))?.ToInfo();

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await store.Set<Passkey>().AsNoTracking().Where(passkey => passkey.AccountId == user.Id).ToListAsync(cancellationToken)).Select(passkey => passkey.ToInfo())];

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    // A name is what colleagues call somebody. It finds no account.
    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => Task.FromResult<Account?>(null);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw NotThroughIdentity();

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => throw NotThroughIdentity();

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw NotThroughIdentity();

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => throw NotThroughIdentity();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw NotThroughIdentity();

    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw NotThroughIdentity();

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => throw NotThroughIdentity();

    public void Dispose()
    {
    }

    private static NotSupportedException NotThroughIdentity() => new("Accounts change in transactions of their own, not through UserManager.");
}
