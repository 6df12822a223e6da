namespace Readiness.Generators.Model;

/// <summary>The full names of the contracts that the generators look for.</summary>
internal static class Names
{
    public const string FactRecord = "Readiness.Core.Facts.FactRecordAttribute";
    public const string AllowedValues = "Readiness.Core.Facts.AllowedValuesAttribute";
    public const string Fact = "Readiness.Core.Facts.Fact<T>";
    public const string FactList = "Readiness.Core.Facts.FactList<T>";
    public const string FactMap = "Readiness.Core.Facts.FactMap";
    public const string Settings = "Readiness.Core.Settings.SettingsAttribute";
    public const string SettingRange = "Readiness.Core.Settings.SettingRangeAttribute";
    public const string ReferredKinds = "Readiness.Core.Settings.ReferredKindsAttribute";
    public const string Secret = "Readiness.Core.Settings.Secret";
    public const string ComponentReference = "Readiness.Core.Settings.ComponentReference";
    public const string Collector = "Readiness.Core.Collecting.CollectorAttribute";
    public const string CollectorContract = "Readiness.Core.Collecting.ICollector<TSettings, TFacts>";
    public const string StepDeriver = "Readiness.Core.Collecting.StepDeriverAttribute";
    public const string StepDeriverContract = "Readiness.Core.Collecting.IStepDeriver<TStepFacts>";
    public const string CollectorServices = "Readiness.Collectors.Transport.CollectorServices";
    public const string Reporter = "Readiness.Core.Reports.ReporterAttribute";
    public const string ReporterContract = "Readiness.Core.Reports.IReporter";
    public const string SimulationReporter = "Readiness.Core.Simulation.Reports.SimulationReporterAttribute";
    public const string SimulationReporterContract = "Readiness.Core.Simulation.Reports.ISimulationReporter";
}
