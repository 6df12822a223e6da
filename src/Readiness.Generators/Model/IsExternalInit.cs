using System.ComponentModel;

// The compiler wants this type for init accessors and records; the generator's target framework lacks it.
namespace System.Runtime.CompilerServices;

[EditorBrowsable(EditorBrowsableState.Never)]
internal static class IsExternalInit;
