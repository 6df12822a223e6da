using Readiness.Core.Collecting;

namespace Readiness.Core.Tests.Collecting;

internal sealed record PumpQuestion(string Text) : Question;
