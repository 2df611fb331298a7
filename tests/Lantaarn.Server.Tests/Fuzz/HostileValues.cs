// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Server.Tests.Fuzz;

/// <summary>What has broken servers before, by place.</summary>
internal static class HostileValues
{
    /// <summary>In the place of a JSON value; not all are JSON.</summary>
    public static IReadOnlyList<string> Json { get; } =
    [
        "null", "true", "0", "-1", "0.1", "1e999", "-1e999", "1E-400", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", new string('9', 400), "NaN", "undefined", "01",
        "\"\"", "\" \"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\uffff\"", "\"\\u202eno\"", "\"\u0001\"", "\"\\x\"", "\"open", "'single'",
        "\"' OR 1=1; --\"", "\"../../../etc/passwd\"", "\"%00%ff\"", "\"${jndi:ldap://x}\"", "\"{0}{1}{name}\"", "\"<script>\"", "\"2026-13-45T99:99:99Z\"", "\"0001-01-01T00:00:00+14:00\"",
        "\"00000000-0000-0000-0000-000000000000\"", "\"{01900000-0000-7000-8000-000000000001}\"", "\"01900000-0000-7000-8000-00000000000\"",
        $"\"{new string('A', 100_000)}\"", $"\"{new string('é', 4_000)}\"", $"\"{string.Concat(Enumerable.Repeat("\\u0301", 3_000))}\"", $"\"{new string('.', 3_000)}\"", "\"....\"", "\"..\"", "\"= = = = =\"",
        "[]", "{}", "[null]", "[[],{}]", "{\"\":{}}", "{\"__proto__\":{}}", "{\"$type\":\"System.Object\"}", "{\"$ref\":\"#\"}",
        $"{new string('[', 60)}{new string(']', 60)}", $"{new string('[', 70)}{new string(']', 70)}", new string('[', 20_000), string.Concat(Enumerable.Repeat("{\"a\":", 5_000)),
        $"[{string.Join(',', Enumerable.Repeat("null", 5_000))}]", $"[{string.Join(',', Enumerable.Repeat("{}", 501))}]",
    ];

    /// <summary>In the place of a number or an id in an address.</summary>
    public static IReadOnlyList<string> Address { get; } =
    [
        "", "0", "-1", "2147483648", "9223372036854775807", "9223372036854775808", "1e9", "0x10", "%20", "+", "NaN", "null", "..", "%2e%2e", "..%2f..%2f..%2fetc%2fpasswd", "..%5c..%5c", "%00", "a%00b", "%c0%af", "%ff%fe", "%", "%zz", "%u0000",
        "%F0%9F%92%A9", "%ed%a0%80", "%e2%80%ae", ";a=b", "a;b", "*", "~", "|", "%7b0%7d", "{id}", "[]", "%3f", "%23", "%0d%0aSet-Cookie:%20a=b", "00000000-0000-0000-0000-000000000000", "01900000-0000-7000-8000-000000000001",
        "%7B01900000-0000-7000-8000-000000000001%7D", "Contact", "CONTACT", "0,1", "contact%20", new string('a', 3_000), new string('9', 500), string.Concat(Enumerable.Repeat("%2f", 300)), string.Concat(Enumerable.Repeat("/..", 300)),
    ];

    /// <summary>Names of files of rounds, good ones too.</summary>
    public static IReadOnlyList<string> FileNames { get; } =
    [
        "opvang.encodings.sealed", "opvang.indicators.sealed", "opvang-to-inloop.share.sealed", "opvang.commitment.json", "groups.sealed", "linkage-report.json", "estimate.json", "safe-tables.json", "interpretation.txt",
        ".encodings.sealed", "-to-.share.sealed", "a-to-b-to-c.share.sealed", "..%2fgroups.sealed", "server-1.destroyed.json", "groups.sealed%00", "GROUPS.SEALED",
    ];

    /// <summary>Headers with what they may not say.</summary>
    public static IReadOnlyList<(string Name, string Value)> Headers { get; } =
    [
        ("Cookie", "__Host-lantaarn="), ("Cookie", "__Host-lantaarn=%00"), ("Cookie", "__Host-lantaarn=" + new string('x', 4_000)), ("Cookie", "=;=;;;"), ("Cookie", "__Host-lantaarn=a; __Host-lantaarn=b"), ("Cookie", "__Host-lantaarn=\"é\""),
        ("Origin", "null"), ("Origin", ""), ("Origin", "https://evil.test"), ("Origin", "https://lantaarn.test, https://evil.test"), ("Referer", "%00"), ("Host", ""), ("Host", "evil.test"), ("Host", "a:99999"), ("Host", "[::1"), ("Host", "é"),
        ("Last-Event-ID", "-1"), ("Last-Event-ID", "9223372036854775807"), ("Last-Event-ID", "9223372036854775808"), ("Last-Event-ID", "x"), ("Last-Event-ID", new string('1', 3_000)),
        ("Range", "bytes=-0"), ("Range", "bytes=9999999999999999999-"), ("Range", "bytes=0-0,1-1,2-2"), ("Range", "bytes=5-1"), ("Range", "bytes="), ("Range", "lines=1-2"), ("If-Range", "\"x\""), ("If-Range", "Mon, 99 Foo 2026"),
        ("If-None-Match", "*"), ("If-None-Match", "\"unclosed"), ("If-None-Match", "W/"), ("If-Modified-Since", "yesterday"), ("If-Match", ",,,"), ("Accept-Encoding", "br;q=NaN"), ("Accept-Encoding", "*;q=0"), ("Accept-Encoding", ",,,"),
        ("Accept", "*/*;q=2"), ("Accept", "text"), ("Accept-Language", "xx-;q=a, ,,"), ("Accept-Language", "*"), ("Accept-Language", new string('a', 3_000)), ("Expect", "100-continue"), ("Content-Encoding", "gzip"), ("Content-Encoding", "x"),
        ("X-Forwarded-For", "not an address"), ("X-Forwarded-For", string.Join(',', Enumerable.Repeat("1.1.1.1", 300))), ("X-Forwarded-Host", "evil.test"), ("X-Forwarded-Proto", "gopher"), ("X-HTTP-Method-Override", "DELETE"),
        ("Authorization", "Basic !!!!"), ("Authorization", "Bearer"), ("Upgrade", "websocket"), ("Connection", "close, Cookie, Origin"), ("Transfer-Encoding", "chunked"), ("traceparent", "00-0-0-ff"), ("baggage", "a=%zz"), ("Content-Range", "bytes 0-1/1"),
    ];

    public static IReadOnlyList<string> ContentTypes { get; } =
    [
        "application/json", "application/json; charset=utf-8", "application/json; charset=utf-16", "application/json; charset=bogus", "application/json; charset=\"\"", "application/json;;;", "text/plain", "text/json", "application/problem+json",
        "application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-7", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=x", "multipart/form-data; boundary=" + "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890",
        "application/octet-stream", "image/png", "/", "*/*", "a/b; c=\"d", "application/cbor",
    ];

    public static IReadOnlyList<string> Forms { get; } =
    [
        "", "q=", "q=%00", "q=%", "q=%zz%ff", "q=é", "q=a&q=b&q=c", "=&=&=", "&&&&", "q", "q=" + "%41%42%43", "q=" + new string('a', 199), "q=" + new string('a', 5_000), new string('k', 3_000) + "=v",
        string.Join('&', Enumerable.Range(0, 1_100).Select(i => $"k{i}=v")), "q=%3Cscript%3E", "q=%E2%80%AE%D8%A7", "q=%ED%A0%80", "date=2026-99-99", "name=%00%01%02", "--x\r\nContent-Disposition: form-data; name=\"q\"\r\n\r\na\r\n--x--", "--x\r\n\r\n",
        "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"../../a\"\r\n\r\na\r\n--x--\r\n", "--x\r\nContent-Disposition: form-data; name=\"q\r\n\r\n--x--", "--x\r\n" + new string('h', 20_000) + ": v\r\n\r\na\r\n--x--",
    ];

    public static IReadOnlyList<string> Methods { get; } = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get", "X"];
}
