using System.Text;

namespace Hashira.Cycle.Tests.Publishing.OpenData;

/// <summary>A reader of CSV by the letter of RFC 4180, that shares nothing with the writer.</summary>
internal static class CsvFile
{
    /// <summary>Lines with their fields, the header line first.</summary>
    public static List<List<string>> Read(byte[] bytes)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.False(text.StartsWith('\uFEFF'), "There is a mark at the beginning.");
        var lines = new List<List<string>>();
        var line = new List<string>();
        var field = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '"')
            {
                for (i++; ; i++)
                {
                    if (text[i] != '"')
                        field.Append(text[i]);
                    else if (i + 1 < text.Length && text[i + 1] == '"')
                        field.Append(text[i++]);
                    else
                        break;
                }

                i++;
                Assert.True(text[i] is ',' or '\r', "Something follows a closing quote.");
            }

            if (text[i] == ',')
            {
                line.Add(field.ToString());
                field.Clear();
                i++;
            }
            else if (text[i] == '\r' && text[i + 1] == '\n')
            {
                line.Add(field.ToString());
                field.Clear();
                lines.Add(line);
                line = [];
                i += 2;
            }
            else
            {
                Assert.False(text[i] is '\r' or '\n', "A lone line end outside quotes.");
                field.Append(text[i++]);
            }
        }

        Assert.Empty(line);
        return lines;
    }
}
