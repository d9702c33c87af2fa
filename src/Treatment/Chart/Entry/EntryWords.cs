using System.Globalization;
using System.Text;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Chart.Entry;

/// <summary>The words that may be typed, in English and French, without accents and in small letters; a phrase wins over its words.</summary>
internal static class EntryWords
{
    private static readonly Dictionary<string, EntryWord> Known = Read(
        (EntryWord.Of(ChartItem.Caries), "caries, decay, cavity, carious, carie, cariee"),
        (EntryWord.Of(ChartItem.Fracture), "fracture, fractured, crack, cracked, broken, fracturee, felure, felee, cassee"),
        (EntryWord.Of(ChartItem.Wear), "wear, worn, attrition, abrasion, erosion, usure, usee"),
        (EntryWord.Of(ChartItem.ApicalLesion), "apical lesion, periapical lesion, apical, abscess, lesion apicale, lesion periapicale, abces"),
        (EntryWord.Of(ChartItem.Resorption), "resorption"),
        (EntryWord.Of(ChartItem.Impacted), "impacted, impaction, incluse, inclusion, enclavee"),
        (EntryWord.Of(ChartItem.RetainedRoot), "retained root, root remnant, root tip, racine residuelle, reste radiculaire"),
        (EntryWord.Of(ChartItem.Rotation), "rotation, rotated, tournee"),
        (EntryWord.Of(ChartItem.Drift), "drift, drifted, migration, deplacement, deplacee, derive"),
        (EntryWord.Of(ChartItem.Tipping), "tipping, tipped, tilted, version, inclinee, inclinaison"),
        (EntryWord.Of(ChartItem.Hypomineralisation), "hypomineralisation, hypomineralization, hypomineralisee, mih, hypoplasia, hypoplasie"),
        (EntryWord.Of(ChartItem.Discolouration), "discolouration, discoloration, discoloured, stain, dyschromie, coloration, tache"),
        (EntryWord.Of(ChartItem.Defect), "defect, defective, open margin, overhang, leaking, defaut, defectueux, defectueuse, debordement"),
        (EntryWord.Of(ChartItem.Observation), "observation, note"),
        (EntryWord.Of(ChartItem.Filling), "filling, restoration, obturation, restauration, plombage"),
        (EntryWord.Of(ChartItem.Inlay), "inlay, incrustation"),
        (EntryWord.Of(ChartItem.Onlay), "onlay"),
        (EntryWord.Of(ChartItem.Crown), "crown, cap, couronne"),
        (EntryWord.Of(ChartItem.Veneer), "veneer, facette"),
        (EntryWord.Of(ChartItem.Sealant), "sealant, fissure sealant, scellant, scellement, scellant de fissure, scellant de sillons"),
        (EntryWord.Of(ChartItem.BuildUp), "build-up, build up, buildup, core, core build-up, reconstitution, faux moignon"),
        (EntryWord.Of(ChartItem.RootCanal), "root canal, root canal treatment, root canal filling, rct, endo, canal, traitement de canal, traitement endodontique, tdc"),
        (EntryWord.Of(ChartItem.Pulpotomy), "pulpotomy, pulpotomie"),
        (EntryWord.Of(ChartItem.Post), "post, pivot, tenon"),
        (EntryWord.Of(ChartItem.Implant), "implant"),
        (EntryWord.Of(ChartItem.Extraction), "extraction, extract, exo, ext, extraire, a extraire"),
        (EntryWord.Of(ChartItem.Bridge), "bridge, pont"),
        (EntryWord.Of(ChartItem.Denture), "denture, partial denture, prothese, prothese partielle, dentier"),
        (EntryWord.Of(ChartItem.SpaceMaintainer), "space maintainer, mainteneur, mainteneur espace"),
        (EntryWord.Of(Presence.Present), "present, erupted, presente, sortie, eruptee"),
        (EntryWord.Of(Presence.Unerupted), "unerupted, not erupted, non sortie, non eruptee"),
        (EntryWord.Of(Presence.Exfoliated), "exfoliated, shed, exfoliee, tombee"),
        (EntryWord.Of(Presence.Missing), "missing, absent, absente, manquante, manque"),
        (EntryWord.Of(Presence.Agenesis), "agenesis, congenitally missing, agenesie"),
        (EntryWord.Of(ChartStatus.Condition), "condition, finding, constat"),
        (EntryWord.Of(ChartStatus.Existing), "existing, ours, existant, existante"),
        (EntryWord.Of(ChartStatus.ExistingOther), "existing other, other, elsewhere, existant autre, existante autre, autre, ailleurs"),
        (EntryWord.Of(ChartStatus.Planned), "planned, plan, treatment planned, tp, planifie, planifiee, prevu, prevue, a faire"),
        (EntryWord.Of(ChartStatus.Completed), "completed, complete, done, termine, terminee, completee, fait, faite"),
        (EntryWord.Of(ChartStatus.Watch), "watch, watched, surveiller, a surveiller, surveillance"),
        (EntryWord.Of(ChartStatus.Referred), "referred, refer, refere, referee"),
        (EntryWord.Of(Material.Amalgam), "amalgam, silver, amalgame"),
        (EntryWord.Of(Material.Composite), "composite, resin, resine"),
        (EntryWord.Of(Material.GlassIonomer), "glass ionomer, glass-ionomer, gic, verre ionomere, verre-ionomere, cvi"),
        (EntryWord.Of(Material.Ceramic), "ceramic, porcelain, ceramique, porcelaine"),
        (EntryWord.Of(Material.Zirconia), "zirconia, zircone"),
        (EntryWord.Of(Material.Gold), "gold, or"),
        (EntryWord.Of(Material.Metal), "metal, steel, stainless steel, acier"),
        (EntryWord.Of(Material.MetalCeramic), "metal ceramic, metal-ceramic, porcelain fused to metal, pfm, ceramo-metallique, ceramo metallique"),
        (EntryWord.Of(Material.Acrylic), "acrylic, acrylique"),
        (EntryWord.Of(Material.Temporary), "temporary, temp, provisional, temporaire, provisoire"),
        (EntryWord.Of(Material.Fibre), "fibre, fiber"),
        (EntryWord.Of(Surface.Mesial), "mesial, mesially, mesiale"),
        (EntryWord.Of(Surface.Distal), "distal, distally, distale"),
        (EntryWord.Of(Surface.Occlusal), "occlusal, occlusale"),
        (EntryWord.Of(Surface.Incisal), "incisal, incisale"),
        (EntryWord.Of(Surface.Buccal), "buccal, buccally, facial, labial, vestibulaire, buccale"),
        (EntryWord.Of(Surface.Lingual), "lingual, lingually, palatal, linguale, palatine, palatale"),
        (EntryWord.Of(Surface.Cervical), "cervical, cervicale, collet"),
        (EntryWord.Of(Direction.Extruded), "extruded, extrusion, egression, egressee"),
        (EntryWord.Of(Direction.Intruded), "intruded, intrusion, ingression, ingressee"),
        (EntryWord.Filler, "the, a, an, on, of, with, and, in, for, by, tooth, teeth, surface, surfaces, de, du, des, la, le, les, sur, dent, dents, et, en, avec, une, un, face, faces"));

    private static readonly int Longest = Known.Keys.Max(phrase => phrase.Count(letter => letter == ' ') + 1);

    /// <summary>The longest phrase that begins at a token, and how many tokens it takes; 0 when none is known.</summary>
    public static (EntryWord? Word, int Tokens) At(IReadOnlyList<EntryToken> tokens, int at)
    {
        for (var count = Math.Min(Longest, tokens.Count - at); count > 0; count--)
            if (Known.TryGetValue(string.Join(' ', tokens.Skip(at).Take(count).Select(token => token.Folded)), out var word))
                return (word, count);
        return (null, 0);
    }

    /// <summary>In small letters and without accents.</summary>
    public static string Fold(string text) => new([.. text.Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark).Select(char.ToLowerInvariant)]);

    private static Dictionary<string, EntryWord> Read(params IEnumerable<(EntryWord Word, string Phrases)> rows) =>
        rows.SelectMany(row => row.Phrases.Split(", ").Select(phrase => (phrase, row.Word))).ToDictionary(one => one.phrase, one => one.Word, StringComparer.Ordinal);
}

/// <summary>One word of a typed line, and where it begins.</summary>
internal sealed record EntryToken(string Text, string Folded, int Column);
