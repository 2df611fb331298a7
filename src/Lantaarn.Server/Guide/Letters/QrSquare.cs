// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using QRCoder;

namespace Lantaarn.Server.Guide.Letters;

/// <summary>A QR code as one path: small, and without a style that the site's policy would refuse.</summary>
/// <param name="Size">Number of modules on a side, the white edge included.</param>
/// <param name="Path">The dark modules.</param>
public readonly record struct QrSquare(int Size, string Path)
{
    /// <summary>The code of an address, readable when a quarter of it is lost to a stamp or a fold.</summary>
    public static QrSquare Of(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.Q);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < code.ModuleMatrix[y].Length; x++)
                if (code.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        }
        return new(code.ModuleMatrix.Count, path.ToString());
    }
}
