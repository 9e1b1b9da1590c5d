using System.Globalization;

namespace Hashira.Host;

/// <summary>日本語が先. The words of the program are Japanese whatever the language of the machine; only a page asked for in English is English.</summary>
internal static class JapaneseFirst
{
    /// <summary>Makes Japanese the language of every thread that names none.</summary>
    public static void Begin() => CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("ja-JP");
}
