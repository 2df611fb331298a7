// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Lantaarn.Server.Tests.Links;

internal static class Times
{
    /// <summary>Runs the server on a test's own time.</summary>
    public static void At(this IServiceCollection services, Clock clock) => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
}
