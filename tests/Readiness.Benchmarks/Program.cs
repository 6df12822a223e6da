using BenchmarkDotNet.Running;
using Readiness.Benchmarks;

if (args is ["interleaved"]) Interleaved.Run(Console.Out);
else BenchmarkSwitcher.FromAssembly(typeof(BenchmarkSettings).Assembly).Run(args, BenchmarkSettings.Create());
