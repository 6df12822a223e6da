using BenchmarkDotNet.Running;
using Readiness.Benchmarks;

if (args is ["interleaved", ..]) Interleaved.Run(args.Length > 1 ? args[1] : null, Console.Out);
else BenchmarkSwitcher.FromAssembly(typeof(BenchmarkSettings).Assembly).Run(args, BenchmarkSettings.Create());
