using System.ComponentModel.DataAnnotations;
using DentaMind.Kernel;

namespace DentaMind.Practice.Notes;

/// <summary>Words of the practice that a note may begin with, or that are put into it; never a patient's.</summary>
internal sealed class NoteTemplate
{
    public const int LongestName = 80;
    public const int LongestBody = 5000;

    private NoteTemplate()
    {
    }

    public NoteTemplateId Id { get; private set; }

    public NoteTemplateKind Kind { get; private set; }

    public string Language { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The text; three underscores stand for a blank to fill in.</summary>
    public string Body { get; private set; } = "";

    /// <summary>No longer offered; notes that began with it stay as they are.</summary>
    public bool IsRetired { get; private set; }

    public int Version { get; private set; }

    public string ChangedBy { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    public static NoteTemplate Write(NoteTemplateWords words, By by)
    {
        var template = new NoteTemplate { Id = NoteTemplateId.New() };
        template.Rewrite(words, by);
        return template;
    }

    public void Rewrite(NoteTemplateWords words, By by)
    {
        (Kind, Language, Name, Body, IsRetired) = (words.Kind, words.Language, words.Name.Trim(), words.Body, words.IsRetired);
        (ChangedBy, ChangedAt) = (by.Name, by.At);
        Version++;
    }

    public NoteTemplateView ToView() => new(Id, Version, new NoteTemplateWords(Kind, Language, Name, Body, IsRetired), ChangedBy, ChangedAt);
}

/// <summary>How much of a note a template is.</summary>
public enum NoteTemplateKind
{
    /// <summary>A whole note.</summary>
    Template,

    /// <summary>A sentence or two, put where the cursor stands.</summary>
    Snippet,
}

/// <summary>What a template says.</summary>
/// <param name="Kind">A whole note, or a snippet.</param>
/// <param name="Language">en-CA or fr-CA.</param>
/// <param name="Name">Its own in its language.</param>
/// <param name="Body">The text; three underscores stand for a blank to fill in.</param>
/// <param name="IsRetired">Whether it is no longer offered.</param>
public sealed record NoteTemplateWords(NoteTemplateKind Kind, [property: AllowedValues(NoteRules.English, NoteRules.French)] string Language, string Name, string Body, bool IsRetired = false);

/// <summary>A template as its readers see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Counts its changes; who changes it says which one they saw.</param>
/// <param name="Template">What it says.</param>
/// <param name="ChangedBy">Who wrote it so.</param>
/// <param name="ChangedAt">When.</param>
public sealed record NoteTemplateView(NoteTemplateId Id, int Version, NoteTemplateWords Template, string ChangedBy, DateTimeOffset ChangedAt);
