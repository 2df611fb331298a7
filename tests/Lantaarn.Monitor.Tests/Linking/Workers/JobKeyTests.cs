// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Lantaarn.Monitor.Linking.Workers;
using Lantaarn.Tests;

namespace Lantaarn.Monitor.Tests.Linking.Workers;

public sealed class JobKeyTests
{
    private static readonly byte[] Content = [1, 2, 3];

    [Fact]
    public void A_key_that_went_through_a_file_opens_what_was_sealed()
    {
        using var folder = new TemporaryFolder();
        var key = JobKey.Draw();
        var box = key.Seal("found", 7, Content);

        var read = JobKey.Read(folder.Write("job.key", System.Text.Encoding.UTF8.GetString(key.ToJson())));

        Assert.Equal(key.Job, read.Job);
        Assert.Equal(Content, read.Open("found", 7, box));
    }

    [Fact]
    public void A_piece_opens_only_as_what_it_was_sealed_as()
    {
        var key = JobKey.Draw();
        var box = key.Seal("found", 7, Content);

        Assert.Throws<InputException>(() => key.Open("found", 8, box));
        Assert.Throws<InputException>(() => key.Open("encodings", 7, box));
        Assert.Throws<InputException>(() => JobKey.Draw().Open("found", 7, box));
        Assert.Throws<InputException>(() => key.Open("found", 7, box.AsSpan(..^1)));
        Assert.Throws<InputException>(() => key.Open("found", 7, box.AsSpan(..20)));
    }

    [Fact]
    public void Equal_contents_look_different()
    {
        var key = JobKey.Draw();

        Assert.NotEqual(key.Seal("found", 7, Content), key.Seal("found", 7, Content));
    }

    [Fact]
    public void A_secret_of_another_length_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("job.key", """{ "job": 1, "secret": "AAAA" }""");

        var refused = Assert.Throws<InputException>(() => JobKey.Read(path));

        Assert.Equal(path, refused.Problem.File);
    }
}
