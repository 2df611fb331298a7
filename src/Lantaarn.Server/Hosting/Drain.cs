// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Hosting;

/// <summary>
/// Between the word to stop and the closing of the door: <c>/health/ready</c> says no, live streams have ended, all else is still answered, so that a proxy
/// sends its visitors elsewhere before anybody is refused.
/// </summary>
internal sealed class Drain(IOptions<HostingOptions> options, TimeProvider time) : IHostedLifecycleService
{
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(options.Value.SecondsToDrain), time, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Whoever stops the server has no more patience.
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
