namespace Readiness.Lab.Estate;

/// <summary>Paths of the estate's files.</summary>
internal sealed record LabFiles(string Crontab, string SyncLog, string TemplateConfig, string TemplateLog);
