// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lantaarn.Exchange;

namespace Lantaarn.Monitor.Linking.Workers;

/// <summary>
/// The number and the secret of one shared job. It goes from the coordinator to the workers as a file and never through the database:
/// everything the database holds about records is sealed with it (AES-256-GCM).
/// </summary>
public sealed class JobKey
{
    private const int SecretBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] _secret;

    private JobKey(long job, byte[] secret) => (Job, _secret) = (job, secret);

    /// <summary>Number of the job, drawn at random.</summary>
    public long Job { get; }

    /// <summary>A new job and its secret.</summary>
    public static JobKey Draw() => new(BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) & long.MaxValue, RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>Reads a file that holds what <see cref="ToJson"/> made.</summary>
    /// <exception cref="InputException">There is no such file, or it is no job key.</exception>
    public static JobKey Read(string path)
    {
        var file = ExchangeJson.ReadFile<JobKeyDocument>(path);
        return file.Secret.Length == SecretBytes ? new JobKey(file.Job, file.Secret)
            : throw new InputException(new InputProblem(path, "This is no job key.", "Use the file that the coordinator wrote for this job."));
    }

    /// <summary>The content of a job key file: whoever has it and can read the database has the encodings.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(new JobKeyDocument(Job, _secret), ExchangeJson.Readable);

    /// <summary>Seals a piece of the job; what it is and its number are bound to it, so that pieces cannot be exchanged.</summary>
    internal byte[] Seal(string what, int number, ReadOnlySpan<byte> content)
    {
        var box = new byte[NonceBytes + TagBytes + content.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(_secret, TagBytes);
        cipher.Encrypt(box.AsSpan(0, NonceBytes), content, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), Label(what, number));
        return box;
    }

    /// <exception cref="InputException">Sealed with another key, or changed since.</exception>
    internal byte[] Open(string what, int number, ReadOnlySpan<byte> box)
    {
        try
        {
            var content = new byte[Math.Max(0, box.Length - NonceBytes - TagBytes)];
            using var cipher = new AesGcm(_secret, TagBytes);
            cipher.Decrypt(box[..NonceBytes], box[(NonceBytes + TagBytes)..], box[NonceBytes..(NonceBytes + TagBytes)], content, Label(what, number));
            return content;
        }
        catch (Exception e) when (e is CryptographicException or ArgumentOutOfRangeException)
        {
            throw new InputException(new InputProblem("The job key", "It does not open what the database holds for this job.", "Use the file that the coordinator of this job wrote; if it is that file, the database was changed: start again."), e);
        }
    }

    private byte[] Label(string what, int number) => Encoding.ASCII.GetBytes($"lantaarn link {Job} {what} {number}");

    private sealed record JobKeyDocument(long Job, byte[] Secret);
}
