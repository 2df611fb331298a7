// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Relay;

/// <summary>Gives a complete blob, whole or a range of it.</summary>
internal static class DownloadBlob
{
    public static async Task<IResult> Get(Guid id, HttpContext http, LantaarnStore store, CancellationToken cancel)
    {
        var caller = Caller.Of(http.User);
        var blob = await UploadBlob.Find(store, caller.Organisation, id, cancel);
        if (blob is not { IsComplete: true }) return TypedResults.NotFound();
        if (!(await CompartmentRights.Of(caller, store, cancel)).ContainsKey(blob.Compartment)) return Refusal.NoRight.As(403);
        return TypedResults.Stream(new Parts(store, blob, http), "application/octet-stream", enableRangeProcessing: true);
    }

    /// <summary>The parts as one stream; one part in memory at a time.</summary>
    private sealed class Parts(LantaarnStore store, Blob blob, HttpContext http) : Stream
    {
        private (long Offset, byte[] Content) _part;

        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => blob.Size;
        public override long Position { get; set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position >= Length) return 0;
            if (_part.Content is null || Position < _part.Offset || Position >= _part.Offset + _part.Content.Length) _part = await At(Position, cancellationToken);
            var from = (int)(Position - _part.Offset);
            var count = Math.Min(buffer.Length, _part.Content.Length - from);
            _part.Content.AsMemory(from, count).CopyTo(buffer);
            Position += count;
            return count;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => Length + offset,
        };

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private async Task<(long, byte[])> At(long position, CancellationToken cancel)
        {
            var part = await store.Set<BlobPart>().AsNoTracking().Where(part => part.Organisation == blob.Organisation && part.Blob == blob.Id && part.Offset <= position)
                .OrderByDescending(part => part.Offset).Select(part => new { part.Offset, part.Content }).FirstOrDefaultAsync(cancel);
            if (part is not null) return (part.Offset, part.Content);
            // Forgotten while somebody was reading: the answer breaks off.
            http.Abort();
            throw new ConnectionAbortedException("The blob was deleted.");
        }
    }
}
