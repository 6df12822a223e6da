namespace Readiness.Reporters.Tests.Simulation.Html.Browser;

/// <summary>What is asked of a page: functions that return a line for each thing that is wrong.</summary>
internal static class PageScripts
{
    /// <summary>What reaches beyond the right or the left edge, unless it scrolls by itself.</summary>
    public const string Overflowing = """
        () => {
          const width = document.documentElement.clientWidth, found = [];
          if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
          for (const element of document.body.querySelectorAll('*')) {
            if (element.closest('.scroll') || element.closest('title, desc')) continue;
            const box = element.getBoundingClientRect();
            if (box.width > 0 && (box.right > width + 0.5 || box.left < -0.5)) found.push(`${element.tagName} ${element.getAttribute('class')} from ${box.left} to ${box.right}`);
          }
          return found;
        }
        """;

    /// <summary>Texts that stand out from what lies under them by less than 4.5 to 1, as WCAG 2 counts. The window must show all of the page.</summary>
    public const string Faint = """
        () => {
          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const parsed = colour => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
          const channel = value => { value /= 255; return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4; };
          const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
          const ground = (element, x, y) => {
            for (const under of document.elementsFromPoint(x, y)) {
              const style = getComputedStyle(under);
              if (under === element || under.tagName === 'text') continue;
              const colour = under instanceof SVGGeometryElement ? style.fill : style.backgroundColor;
              if (colour !== 'none' && parsed(colour)[3] === 255) return parsed(colour);
            }
            return [255, 255, 255];
          };
          const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          let seen = 0;
          while (walker.nextNode()) {
            const text = walker.currentNode, element = text.parentElement, range = document.createRange();
            if (!text.data.trim() || element.closest('title, desc')) continue;
            range.selectNodeContents(text);
            const box = [...range.getClientRects()].find(box => box.width > 0 && box.height > 0);
            if (!box) continue;
            seen++;
            const style = getComputedStyle(element), colour = parsed(element instanceof SVGElement ? style.fill : style.color);
            const lights = [luminance(colour), luminance(ground(element, box.left + box.width / 2, box.top + box.height / 2))].sort((a, b) => b - a);
            const ratio = (lights[0] + 0.05) / (lights[1] + 0.05);
            if (ratio < 4.5 || colour[3] < 255) found.push(`${ratio.toFixed(2)} ${element.getAttribute('class')}: ${text.data.trim().slice(0, 40)}`);
          }
          if (seen < 20) found.push(`only ${seen} texts were seen`);
          return found;
        }
        """;

    /// <summary>Texts of drawings that lie over each other, or leave the box that they begin in.</summary>
    public const string Crowded = """
        () => {
          const found = [], apart = 0.5;
          const name = text => `${text.getAttribute('class')} '${text.textContent}'`;
          for (const svg of document.querySelectorAll('svg')) {
            const sheet = svg.getBoundingClientRect();
            if (sheet.width === 0) continue;
            const texts = [...svg.querySelectorAll('text')].map(text => [text, text.getBoundingClientRect()]);
            const frames = [...svg.querySelectorAll('rect.site, rect.component, rect.mark')].map(rect => rect.getBoundingClientRect());
            texts.forEach(([text, box], i) => {
              if (box.left < sheet.left - apart || box.right > sheet.right + apart) found.push(`${name(text)} leaves its drawing`);
              for (const [other, over] of texts.slice(i + 1))
                if (box.left < over.right - apart && over.left < box.right - apart && box.top < over.bottom - apart && over.top < box.bottom - apart) found.push(`${name(text)} lies over ${name(other)}`);
              const around = frames.filter(frame => box.left >= frame.left && box.left <= frame.right && (box.top + box.bottom) / 2 >= frame.top && (box.top + box.bottom) / 2 <= frame.bottom)
                .sort((a, b) => a.width - b.width)[0];
              if (around && box.right > around.right + apart) found.push(`${name(text)} leaves its box`);
            });
          }
          return found;
        }
        """;

    /// <summary>How each sort of link that is shown looks without its colour, and how its sign looks.</summary>
    public const string Links = """
        () => [...document.querySelectorAll('.graph path.link')].filter(link => link.getBoundingClientRect().width > 0)
          .map(link => `${link.getAttribute('class')} ${getComputedStyle(link).strokeDasharray}`)
        """;

    /// <summary>The signs that are shown large enough to be seen.</summary>
    public const string Signs = """
        () => [...document.querySelectorAll('.graph circle.cross, .graph text.mark-text.broken')].map(sign => [sign, sign.getBoundingClientRect()])
          .filter(([, box]) => box.width > 8 && box.height > 8).map(([sign, box]) => sign.textContent || "a cross")
        """;

    /// <summary>The names on the graph that is shown, as they are written there.</summary>
    public const string Names = "() => [...document.querySelectorAll('.graph.wide .name, .graph.wide .site-name')].map(text => text.textContent)";
}
