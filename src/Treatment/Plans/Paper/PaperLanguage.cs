namespace DentaMind.Treatment.Plans.Paper;

/// <summary>The languages that documents for patients are printed in.</summary>
public enum PaperLanguage
{
    En,
    Fr,
}
