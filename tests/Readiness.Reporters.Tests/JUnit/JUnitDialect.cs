using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Readiness.Reporters.Tests.JUnit;

/// <summary>What Jenkins' reader of JUnit's XML allows: stricter than GitLab's and GitHub's.</summary>
internal static class JUnitDialect
{
    private static readonly Dictionary<string, (string[] Required, string[] Optional, string[] Children)> Elements = new(StringComparer.Ordinal)
    {
        ["testsuites"] = ([], ["name", "time", "tests", "failures", "errors"], ["testsuite"]),
        ["testsuite"] = (["name", "tests", "failures", "errors"], ["time", "skipped", "timestamp", "hostname", "id", "package"], ["properties", "testcase", "system-out", "system-err"]),
        ["properties"] = ([], [], ["property"]),
        ["property"] = (["name", "value"], [], []),
        ["testcase"] = (["name"], ["classname", "time"], ["skipped", "error", "failure", "system-out", "system-err"]),
        ["failure"] = ([], ["message", "type"], []),
        ["error"] = ([], ["message", "type"], []),
        ["skipped"] = ([], ["message"], []),
        ["system-out"] = ([], [], []),
        ["system-err"] = ([], [], []),
    };

    /// <summary>The document, after it was parsed as strictly as XML 1.0 asks and held against the dialect.</summary>
    public static XElement Parsed(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { CheckCharacters = true, DtdProcessing = DtdProcessing.Prohibit });
        var root = XDocument.Load(reader).Root!;
        Assert.Equal("testsuites", root.Name.LocalName);
        Assert.All(root.DescendantsAndSelf(), Check);
        foreach (var suite in root.Elements("testsuite"))
        {
            CheckCounts(suite, [.. suite.Elements("testcase")]);
            Assert.Equal(suite.Elements("testcase").Count(test => test.Element("skipped") is not null), Number(suite, "skipped"));
        }

        CheckCounts(root, [.. root.Descendants("testcase")]);
        Assert.Equal(root.Descendants("testcase").Count(), root.Descendants("testcase").Select(test => ((string?)test.Attribute("classname"), (string?)test.Attribute("name"))).Distinct().Count());
        return root;
    }

    private static void Check(XElement element)
    {
        Assert.True(Elements.TryGetValue(element.Name.LocalName, out var allowed), $"no element {element.Name}");
        Assert.Empty(allowed.Required.Except(element.Attributes().Select(attribute => attribute.Name.LocalName)));
        Assert.Empty(element.Attributes().Select(attribute => attribute.Name.LocalName).Except(allowed.Required.Concat(allowed.Optional)));
        Assert.Empty(element.Elements().Select(child => child.Name.LocalName).Except(allowed.Children));
    }

    private static void CheckCounts(XElement element, List<XElement> tests)
    {
        Assert.Equal(tests.Count, Number(element, "tests"));
        Assert.Equal(tests.Count(test => test.Element("failure") is not null), Number(element, "failures"));
        Assert.Equal(tests.Count(test => test.Element("error") is not null), Number(element, "errors"));
        Assert.All(tests, test => Assert.InRange(test.Elements().Count(child => child.Name.LocalName is "failure" or "error" or "skipped"), 0, 1));
    }

    private static int Number(XElement element, string attribute) => int.Parse((string)element.Attribute(attribute)!, CultureInfo.InvariantCulture);
}
