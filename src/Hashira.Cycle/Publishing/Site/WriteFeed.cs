using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace Hashira.Cycle.Publishing.Site;

/// <summary>フィードの一件.</summary>
/// <param name="Key">What it is about, in words that never change; its id follows from them.</param>
/// <param name="Title">Title.</param>
/// <param name="Address">Where it can be read, in full.</param>
/// <param name="UpdatedAt">When it last changed.</param>
/// <param name="Text">What happened, in plain words.</param>
/// <param name="Categories">Kinds of change.</param>
public sealed record FeedEntry(string Key, string Title, string Address, DateTimeOffset UpdatedAt, string Text, ImmutableArray<string> Categories);

/// <summary>フィード. What is told of a register, a policy, a ministry or a measure, the newest first.</summary>
/// <param name="Key">What it is about, in words that never change.</param>
/// <param name="Title">Title.</param>
/// <param name="Address">The page that it follows, in full.</param>
/// <param name="Self">Its own address, in full.</param>
/// <param name="Entries">Entries in any order.</param>
public sealed record Feed(string Key, string Title, string Address, string Self, ImmutableArray<FeedEntry> Entries);

/// <summary>フィードを書く. Writes Atom (RFC 4287). The same entries give the same bytes, so that a reader can ask whether anything is new.</summary>
public static class WriteFeed
{
    /// <summary>As many entries as a feed holds at most.</summary>
    public const int MostEntries = 200;

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Writes it as UTF-8.</summary>
    public static byte[] Run(Feed feed)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CheckCharacters = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "ja");
            Element("id", Id(feed.Key));
            Element("title", Printable(feed.Title));
            // A feed without entries has told nothing yet.
            Element("updated", Moment(feed.Entries.Select(entry => entry.UpdatedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()));
            Link("self", "application/atom+xml", feed.Self);
            Link("alternate", "text/html", feed.Address);
            xml.WriteStartElement("author", Atom);
            Element("name", "Hashira");
            xml.WriteEndElement();
            xml.WriteStartElement("generator", Atom);
            xml.WriteString("Hashira");
            xml.WriteEndElement();
            foreach (var entry in feed.Entries.OrderByDescending(entry => entry.UpdatedAt).ThenBy(entry => entry.Key, StringComparer.Ordinal).Take(MostEntries))
            {
                xml.WriteStartElement("entry", Atom);
                Element("id", Id(entry.Key));
                Element("title", Printable(entry.Title));
                Element("updated", Moment(entry.UpdatedAt));
                Link("alternate", "text/html", entry.Address);
                foreach (var category in entry.Categories.Distinct())
                {
                    xml.WriteStartElement("category", Atom);
                    xml.WriteAttributeString("term", category);
                    xml.WriteEndElement();
                }

                xml.WriteStartElement("content", Atom);
                xml.WriteAttributeString("type", "text");
                xml.WriteString(Printable(entry.Text));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();

            void Element(string name, string text) => xml.WriteElementString(name, Atom, text);

            void Link(string relation, string type, string address)
            {
                xml.WriteStartElement("link", Atom);
                xml.WriteAttributeString("rel", relation);
                xml.WriteAttributeString("type", type);
                xml.WriteAttributeString("href", address);
                xml.WriteEndElement();
            }
        }

        return file.ToArray();
    }

    /// <summary>A name that follows from the words and from nothing else: <c>urn:uuid:</c> with a UUID of version 8 (RFC 9562) made of their SHA-256.</summary>
    public static string Id(string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("hashira\n" + key)).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // A damaged document may hold characters that XML can't.
    private static string Printable(string text) => text.All(character => XmlConvert.IsXmlChar(character)) ? text : new string([.. text.EnumerateRunes().Select(rune => rune.ToString())
        .Where(rune => rune.Length == 2 || XmlConvert.IsXmlChar(rune[0])).SelectMany(rune => rune)]);
}
