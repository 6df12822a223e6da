namespace Readiness.Reporters.Simulation.Html.Page;

/// <summary>How the page looks: light, dark, on paper, on a telephone. Free of the signs that XML escapes, so that it reads alike everywhere.</summary>
internal static class StyleSheet
{
    public const string Text = Colours + Layout + Drawing;

    private const string Light = """
        color-scheme: light; --paper: #ffffff; --ink: #1b2230; --soft: #545f70; --rule: #d4dae3; --panel: #f4f6f9;
        --good: #17683a; --bad: #b3261e; --doubt: #7d5200; --bar: #2f62a8; --band: #a9c2e6;
        --good-wash: #e7f4ec; --bad-wash: #fdecea; --doubt-wash: #fdf3dc; --lost: #262c36; --lost-ink: #ffffff; --perhaps: #d9dde4; --box: #ffffff;
        """;

    private const string Colours = $$"""
        :root { {{Light}} }
        @media screen and (prefers-color-scheme: dark) { :root {
        color-scheme: dark; --paper: #11151c; --ink: #e8ecf3; --soft: #a5b0c0; --rule: #343d4b; --panel: #191f29;
        --good: #74d29b; --bad: #ff8f85; --doubt: #f2bd63; --bar: #7daaf0; --band: #39557f;
        --good-wash: #15301f; --bad-wash: #3a1a18; --doubt-wash: #33270f; --lost: #000000; --lost-ink: #b4bdcb; --perhaps: #2c3440; --box: #222a36;
        } }

        """;

    private const string Layout = """
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: anywhere; }
        main, header, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
        header { padding-top: 2.25rem; }
        h1 { font-size: 2rem; line-height: 1.15; margin: 0; letter-spacing: -0.01em; }
        h2 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .75rem; }
        h3 { font-size: 1.05rem; margin: 2.25rem 0 .6rem; }
        p { margin: .4rem 0; }
        section { border-top: 1px solid var(--rule); margin-top: 2rem; padding-top: 1.75rem; }
        .eyebrow, .faint, figcaption, footer { color: var(--soft); font-size: .875rem; }
        .eyebrow { margin: 0; } a { color: inherit; }
        .good { color: var(--good); } .bad { color: var(--bad); } .doubt { color: var(--doubt); }
        .stamp { border-left: .35rem solid currentColor; padding: .55rem 1rem; font-size: 1.2rem; font-weight: 650; margin: 0 0 1rem; }
        .stamp.good { background: var(--good-wash); } .stamp.bad { background: var(--bad-wash); } .stamp.doubt { background: var(--doubt-wash); }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(13.5rem, 1fr)); gap: .75rem; margin: 0 0 1rem; padding: 0; list-style: none; }
        .tiles li { background: var(--panel); border: 1px solid var(--rule); border-radius: .4rem; padding: .7rem .9rem; }
        .tiles b { display: block; font-size: 1.15rem; line-height: 1.3; }
        .tiles span { display: block; font-size: .875rem; }
        .phases { list-style: none; margin: 0; padding: 0; }
        .phases .row { display: grid; grid-template-columns: 8.5rem 1fr; gap: 0 1rem; padding: .55rem 0; border-top: 1px solid var(--rule); }
        .phases .row .label { grid-row: span 2; } .phases .row .words { grid-column: 2; }
        .phases .row.axis { border: 0; padding: 0; } .phases .row.axis svg { grid-column: 2; }
        .label b { display: block; line-height: 1.3; } .label span { font-size: .875rem; font-weight: 650; } .label .end { display: inline-block; font: inherit; }
        .unreached .label b, .unreached .words { color: var(--soft); }
        .words p { margin: .15rem 0 0; font-size: .9375rem; }
        .words .cause { font-weight: 600; }
        ol.fixes { margin: .3rem 0; padding-left: 1.4rem; }
        code { font: .875em ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
        figure { margin: 0; }
        figcaption { margin-top: 1rem; }
        table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
        caption { text-align: left; color: var(--soft); font-size: .875rem; padding-bottom: .4rem; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-top: 1px solid var(--rule); }
        thead th { overflow-wrap: normal; border-top: 0; font-size: .8125rem; color: var(--soft); font-weight: 600; }
        tbody th { font-weight: 500; }
        td.time, th.time { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; padding-left: .5rem; padding-right: 0; }
        tr.group th { font-weight: 650; } tr.group th, tr.group td { padding-top: .8rem; } tr.whole th, tr.whole td { font-weight: 650; border-top: 2px solid var(--soft); }
        .source { display: block; color: var(--soft); font-size: .8125rem; font-weight: 400; }
        .part { padding-left: 1rem; }
        .scroll { overflow-x: auto; }
        footer { padding-top: 2rem; padding-bottom: 2.5rem; }
        .key { display: inline-flex; align-items: center; gap: .4rem; margin: 0 1.1rem .25rem 0; } .key svg { flex: none; }
        .narrow { display: none; }
        @media (max-width: 760px) {
          .wide { display: none; } .narrow { display: block; }
          header { padding-top: 1.25rem; } h1 { font-size: 1.6rem; } main, header, footer { padding-left: 1rem; padding-right: 1rem; }
          .phases .row { grid-template-columns: 1fr; } .phases .row .label { grid-row: auto; } .phases .row .words, .phases .row.axis svg { grid-column: 1; }
          .label { display: flex; gap: .6rem; align-items: baseline; }
        }
        @media (min-width: 1700px) { html { font-size: 125%; } }
        @page { size: A4; margin: 14mm; }
        @media print {
          html { font-size: 9.5pt; } main, header, footer { max-width: none; padding-left: 0; padding-right: 0; } header { padding-top: 0; }
          h2, h3, caption, thead { break-after: avoid; } .graph, .row, .tiles li, tr, .stamp, ol.fixes li { break-inside: avoid; }
          .graph { max-height: 240mm; } .wide { display: block; } .narrow { display: none; } .phases .row { grid-template-columns: 7rem 1fr; } .phases .row .words, .phases .row.axis svg { grid-column: 2; } .phases .row .label { display: block; grid-row: span 2; }
          .stamp, .tiles li { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        }

        """;

    private const string Drawing = """
        svg { display: block; overflow: visible; }
        svg text { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: var(--ink); }
        .rail { fill: var(--rule); } .band { fill: var(--band); } .bar { fill: var(--bar); } .tick { fill: var(--soft); }
        .stop { fill: var(--bad); } .open { stroke: var(--doubt); stroke-width: 2; stroke-dasharray: 3 5; } .never { stroke: var(--bad); stroke-width: 2; stroke-dasharray: 2 6; }
        .limit { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 5 3; }
        .axis text { font-size: 11.5px; fill: var(--soft); } .axis .objective { fill: var(--ink); font-weight: 700; }
        .graph { width: 100%; height: auto; margin: 0 auto; }
        .site { fill: var(--panel); stroke: var(--soft); stroke-width: 1; } .site.lost { fill: var(--perhaps); stroke: var(--bad); stroke-width: 1.5; } .site.nowhere { fill: none; stroke-dasharray: 2 4; }
        .site-name { font-size: 13.5px; font-weight: 700; } .site-note { font-size: 11px; } svg .site-note { fill: var(--soft); } svg .site-note.lost { fill: var(--ink); font-weight: 700; }
        .component { fill: var(--box); stroke: var(--ink); stroke-width: 1.4; } .component.claimed { stroke-dasharray: 5 3; } .component.lost { fill: var(--lost); stroke: var(--soft); } .component.perhaps { fill: var(--perhaps); }
        .name { font-size: 13px; font-weight: 600; } .kind { font-size: 11px; } svg .kind { fill: var(--soft); }
        svg .on-lost { fill: var(--lost-ink); } .strike { stroke: var(--lost-ink); stroke-width: 1.5; }
        .mark { stroke-width: 1.3; fill: var(--paper); } .mark.ok { stroke: var(--good); } .mark.broken { stroke: var(--bad); fill: var(--bad-wash); } .mark.unknown { stroke: var(--doubt); stroke-dasharray: 3 2; } .mark.plain { stroke: var(--soft); } .mark.unreached { stroke: var(--soft); stroke-dasharray: 1 3; }
        .mark-text { font-size: 10.5px; font-weight: 700; } svg .mark-text.ok { fill: var(--good); } svg .mark-text.broken { fill: var(--bad); } svg .mark-text.unknown { fill: var(--doubt); } svg .mark-text.unreached { fill: var(--soft); }
        .link { fill: none; stroke-width: 2; stroke: var(--ink); } .link.broken { stroke: var(--bad); stroke-dasharray: 7 4; } .link.unknown { stroke: var(--doubt); stroke-dasharray: 2 4; } .link.unreached { stroke: var(--soft); stroke-dasharray: 1 4; }
        .head { fill: var(--ink); } .head.broken { fill: var(--bad); } .head.unknown { fill: var(--doubt); } .head.unreached { fill: var(--soft); }
        .cross { fill: var(--paper); stroke: var(--bad); stroke-width: 2; }

        """;
}
