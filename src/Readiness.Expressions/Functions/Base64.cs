using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class Base64
{
    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            "base64.encode",
            "Bytes as base64 text, padded.",
            [Global("base64_encode_bytes", [CelType.Bytes], CelType.String, a => CelValue.FromString(Convert.ToBase64String(a[0].AsBytes))) with { Cost = FunctionCost.Linear }],
            [Example("base64.encode(b'hello')", "'aGVsbG8='")]),
        new(
            "base64.decode",
            "The bytes of base64 text, padded or not.",
            [Global("base64_decode_string", [CelType.String], CelType.Bytes, Decode) with { Cost = FunctionCost.Linear }],
            [Example("base64.decode('aGVsbG8')", "b'hello'"), Example("base64.decode('?')", "error: is no base64")]),
    ];

    private static CelValue Decode(ReadOnlySpan<CelValue> arguments)
    {
        var text = arguments[0].AsString;
        var padded = text.PadRight((text.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length / 4 * 3];
        return Convert.TryFromBase64String(padded, bytes, out var length)
            ? CelValue.FromBytes(bytes[..length])
            : CelValue.Error(new CelError($"{arguments[0]} is no base64"));
    }
}
