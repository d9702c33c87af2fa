using DentaMind.Treatment.Chart;
using static DentaMind.Treatment.Chart.ChartItem;
using static DentaMind.Treatment.Chart.Material;
using static DentaMind.Treatment.Procedures.ProcedureArea;
using static DentaMind.Treatment.Procedures.ProcedureCategory;

namespace DentaMind.Treatment.Procedures;

/// <summary>The catalogue itself: our own codes and words, one line a procedure.</summary>
internal static class CatalogueTable
{
    public static IReadOnlyList<Procedure> All { get; } =
    [
        .. Looking(), .. Preventing(), .. Restoring(), .. Crowning(), .. Rooting(), .. Gums(), .. Replacing(), .. Cutting(), .. Straightening(), .. Helping(),
    ];

    private static Procedure[] Looking() =>
    [
        Of("DM.EXAM.NEW", Diagnostic, Mouth, "Complete examination, new patient", "Examen complet, nouveau patient"),
        Of("DM.EXAM.RECALL", Diagnostic, Mouth, "Recall examination", "Examen de rappel"),
        Of("DM.EXAM.LIMITED", Diagnostic, None, "Limited examination of one problem", "Examen ciblé d’un problème"),
        Of("DM.EXAM.EMERGENCY", Diagnostic, None, "Emergency examination", "Examen d’urgence"),
        Of("DM.EXAM.PERIO", Diagnostic, Mouth, "Periodontal examination with charting", "Examen parodontal avec charte"),
        Of("DM.EXAM.CONSULT", Diagnostic, None, "Consultation", "Consultation"),
        Of("DM.TEST.VITALITY", Diagnostic, Tooth, "Vitality test", "Test de vitalité"),
        Of("DM.MODEL.STUDY", Diagnostic, Mouth, "Study models or scan", "Modèles d’étude ou numérisation"),
        Of("DM.XRAY.BITEWING2", DiagnosticXRay, Mouth, "Two bitewings", "Deux radiographies interproximales"),
        Of("DM.XRAY.BITEWING4", DiagnosticXRay, Mouth, "Four bitewings", "Quatre radiographies interproximales"),
        Of("DM.XRAY.PERIAPICAL", DiagnosticXRay, Tooth, "Periapical X-ray", "Radiographie périapicale"),
        Of("DM.XRAY.OCCLUSAL", DiagnosticXRay, Arch, "Occlusal X-ray", "Radiographie occlusale"),
        Of("DM.XRAY.FULL", DiagnosticXRay, Mouth, "Full-mouth series", "Série complète de radiographies"),
        Of("DM.XRAY.PANORAMIC", DiagnosticXRay, Mouth, "Panoramic X-ray", "Radiographie panoramique"),
        Of("DM.XRAY.CEPHALOGRAM", DiagnosticXRay, None, "Cephalogram", "Céphalogramme"),
        Of("DM.XRAY.CBCT", DiagnosticXRay, Mouth, "Cone-beam CT", "Tomodensitométrie à faisceau conique"),
        Of("DM.PHOTO.SET", Diagnostic, Mouth, "Set of photographs", "Série de photographies"),
    ];

    private static Procedure[] Preventing() =>
    [
        Of("DM.PREV.POLISH.ADULT", Preventive, Mouth, "Polishing, adult", "Polissage, adulte"),
        Of("DM.PREV.POLISH.CHILD", Preventive, Mouth, "Polishing, child", "Polissage, enfant"),
        Of("DM.PREV.FLUORIDE", Preventive, Mouth, "Fluoride treatment", "Traitement au fluorure"),
        Of("DM.PREV.SEALANT", Preventive, Tooth, "Sealant", "Scellant de puits et fissures").Leaving(Sealant),
        Of("DM.PREV.INSTRUCTION", Preventive, Mouth, "Instruction in oral hygiene", "Enseignement de l’hygiène buccale"),
        Of("DM.PREV.SPACE.FIXED", Preventive, Quadrant, "Space maintainer, fixed", "Mainteneur d’espace fixe").Leaving(SpaceMaintainer),
        Of("DM.PREV.SPACE.REMOVABLE", Preventive, Arch, "Space maintainer, removable", "Mainteneur d’espace amovible").Leaving(SpaceMaintainer),
        Of("DM.PREV.GUARD.SPORT", Preventive, Arch, "Mouth guard for sport", "Protecteur buccal pour le sport"),
        Of("DM.PREV.ARREST", Preventive, Tooth, "Caries arrest with silver", "Arrêt de la carie à l’argent"),
    ];

    private static Procedure[] Restoring() =>
    [
        Of("DM.REST.DIRECT", Restorative, Surface, "Filling, material not chosen", "Obturation, matériau à choisir").Leaving(Filling),
        Of("DM.REST.COMPOSITE", Restorative, Surface, "Filling, composite", "Obturation en composite").Leaving(Filling, Composite),
        Of("DM.REST.AMALGAM", Restorative, Surface, "Filling, amalgam", "Obturation en amalgame").Leaving(Filling, Amalgam),
        Of("DM.REST.IONOMER", Restorative, Surface, "Filling, glass ionomer", "Obturation en verre ionomère").Leaving(Filling, GlassIonomer),
        Of("DM.REST.TEMPORARY", Restorative, Tooth, "Temporary filling", "Obturation temporaire").Leaving(Filling, Temporary),
        Of("DM.REST.INLAY.CERAMIC", Crowns, Surface, "Inlay or onlay, ceramic", "Incrustation en céramique").Leaving(Inlay, Ceramic),
        Of("DM.REST.INLAY.METAL", Crowns, Surface, "Inlay or onlay, metal", "Incrustation métallique").Leaving(Inlay, Metal),
        Of("DM.REST.VENEER.CERAMIC", Crowns, Tooth, "Veneer, ceramic", "Facette en céramique").Leaving(Veneer, Ceramic),
        Of("DM.REST.VENEER.COMPOSITE", Restorative, Tooth, "Veneer, composite", "Facette en composite").Leaving(Veneer, Composite),
        Of("DM.REST.BUILDUP", Crowns, Tooth, "Core build-up", "Reconstitution de moignon").Leaving(BuildUp),
        Of("DM.REST.PIN", Restorative, Tooth, "Retention pin", "Tenon dentinaire"),
    ];

    private static Procedure[] Crowning() =>
    [
        Of("DM.CROWN.CERAMIC", Crowns, Tooth, "Crown, ceramic", "Couronne en céramique").Leaving(Crown, Ceramic),
        Of("DM.CROWN.METALCERAMIC", Crowns, Tooth, "Crown, metal with ceramic", "Couronne céramo-métallique").Leaving(Crown, MetalCeramic),
        Of("DM.CROWN.METAL", Crowns, Tooth, "Crown, metal", "Couronne métallique").Leaving(Crown, Metal),
        Of("DM.CROWN.STEEL", Restorative, Tooth, "Crown, stainless steel", "Couronne en acier inoxydable").Leaving(Crown, Metal),
        Of("DM.CROWN.TEMPORARY", Crowns, Tooth, "Crown, temporary", "Couronne temporaire").Leaving(Crown, Temporary),
        Of("DM.CROWN.RECEMENT", Crowns, Tooth, "Recementing a crown", "Recimentation d’une couronne"),
        Of("DM.CROWN.POST.FIBRE", Crowns, Tooth, "Post, fibre", "Pivot en fibre").Leaving(Post, Fibre),
        Of("DM.CROWN.POST.METAL", Crowns, Tooth, "Post and core, cast", "Pivot coulé").Leaving(Post, Metal),
    ];

    private static Procedure[] Rooting() =>
    [
        Of("DM.ENDO.CANAL.ONE", Endodontics, Tooth, "Root canal, one canal", "Traitement de canal, un canal").Leaving(RootCanal),
        Of("DM.ENDO.CANAL.TWO", Endodontics, Tooth, "Root canal, two canals", "Traitement de canal, deux canaux").Leaving(RootCanal),
        Of("DM.ENDO.CANAL.MANY", Endodontics, Tooth, "Root canal, three canals or more", "Traitement de canal, trois canaux ou plus").Leaving(RootCanal),
        Of("DM.ENDO.RETREAT", Endodontics, Tooth, "Root canal, done again", "Reprise du traitement de canal").Leaving(RootCanal),
        Of("DM.ENDO.PULPOTOMY", Endodontics, Tooth, "Pulpotomy", "Pulpotomie").Leaving(Pulpotomy),
        Of("DM.ENDO.PULPCAP", Endodontics, Tooth, "Pulp cap", "Coiffage pulpaire"),
        Of("DM.ENDO.APICECTOMY", Endodontics, Tooth, "Apicectomy", "Apicectomie"),
        Of("DM.ENDO.OPEN", Endodontics, Tooth, "Opening and drainage", "Ouverture et drainage"),
    ];

    private static Procedure[] Gums() =>
    [
        Of("DM.PERIO.SCALING", Periodontics, Mouth, "Scaling, one unit of time", "Détartrage, une unité de temps"),
        Of("DM.PERIO.ROOTPLANING", Periodontics, Quadrant, "Scaling and root planing", "Détartrage et surfaçage radiculaire"),
        Of("DM.PERIO.MAINTENANCE", Periodontics, Mouth, "Periodontal maintenance", "Maintien parodontal"),
        Of("DM.PERIO.FLAP", Periodontics, Quadrant, "Flap surgery", "Chirurgie à lambeau"),
        Of("DM.PERIO.GINGIVECTOMY", Periodontics, Quadrant, "Gingivectomy", "Gingivectomie"),
        Of("DM.PERIO.GRAFT.SOFT", Periodontics, Tooth, "Soft tissue graft", "Greffe gingivale"),
        Of("DM.PERIO.GRAFT.BONE", Periodontics, Tooth, "Bone graft", "Greffe osseuse"),
        Of("DM.PERIO.LENGTHENING", Periodontics, Tooth, "Crown lengthening", "Allongement de couronne"),
        Of("DM.PERIO.SPLINT", Periodontics, Sextant, "Splinting", "Contention"),
    ];

    private static Procedure[] Replacing() =>
    [
        Of("DM.PROS.DENTURE.COMPLETE", Prosthodontics, Arch, "Complete denture", "Prothèse complète").Leaving(Denture, Acrylic).InPlaceOfATooth().InPlaceOfAll(),
        Of("DM.PROS.DENTURE.PARTIAL.ACRYLIC", Prosthodontics, Arch, "Partial denture, acrylic", "Prothèse partielle en acrylique").Leaving(Denture, Acrylic).InPlaceOfATooth(),
        Of("DM.PROS.DENTURE.PARTIAL.CAST", Prosthodontics, Arch, "Partial denture, cast frame", "Prothèse partielle à squelette coulé").Leaving(Denture, Metal).InPlaceOfATooth(),
        Of("DM.PROS.DENTURE.RELINE", Prosthodontics, Arch, "Reline of a denture", "Regarnissage de prothèse"),
        Of("DM.PROS.DENTURE.REPAIR", Prosthodontics, Arch, "Repair of a denture", "Réparation de prothèse"),
        Of("DM.PROS.PONTIC.CERAMIC", Prosthodontics, Tooth, "Bridge, pontic, ceramic", "Pont, intermédiaire en céramique").Leaving(Bridge, Ceramic).InPlaceOfATooth(),
        Of("DM.PROS.PONTIC.METALCERAMIC", Prosthodontics, Tooth, "Bridge, pontic, metal with ceramic", "Pont, intermédiaire céramo-métallique").Leaving(Bridge, MetalCeramic).InPlaceOfATooth(),
        Of("DM.PROS.RETAINER.CERAMIC", Prosthodontics, Tooth, "Bridge, abutment crown, ceramic", "Pont, couronne pilier en céramique").Leaving(Crown, Ceramic).CarryingABridge(),
        Of("DM.PROS.RETAINER.METALCERAMIC", Prosthodontics, Tooth, "Bridge, abutment crown, metal with ceramic", "Pont, couronne pilier céramo-métallique").Leaving(Crown, MetalCeramic).CarryingABridge(),
        Of("DM.IMPL.BODY", Prosthodontics, Tooth, "Implant, placing", "Implant, mise en place").Leaving(Implant).InPlaceOfATooth(),
        Of("DM.IMPL.ABUTMENT", Prosthodontics, Tooth, "Implant, abutment", "Implant, pilier"),
        Of("DM.IMPL.CROWN", Prosthodontics, Tooth, "Implant, crown", "Implant, couronne").Leaving(Crown, Ceramic).InPlaceOfATooth(),
    ];

    private static Procedure[] Cutting() =>
    [
        Of("DM.SURG.EXTRACT.SIMPLE", OralSurgery, Tooth, "Extraction, simple", "Extraction simple").Leaving(Extraction),
        Of("DM.SURG.EXTRACT.SURGICAL", OralSurgery, Tooth, "Extraction, surgical", "Extraction chirurgicale").Leaving(Extraction),
        Of("DM.SURG.EXTRACT.IMPACTED", OralSurgery, Tooth, "Extraction of an impacted tooth", "Extraction d’une dent incluse").Leaving(Extraction),
        Of("DM.SURG.ROOT", OralSurgery, Tooth, "Removal of a retained root", "Extraction d’une racine résiduelle").Leaving(Extraction),
        Of("DM.SURG.BIOPSY", OralSurgery, None, "Biopsy", "Biopsie"),
        Of("DM.SURG.FRENECTOMY", OralSurgery, Arch, "Frenectomy", "Frénectomie"),
        Of("DM.SURG.ALVEOLOPLASTY", OralSurgery, Quadrant, "Alveoloplasty", "Alvéoloplastie"),
        Of("DM.SURG.SINUS", Maxillofacial, Quadrant, "Sinus lift", "Élévation du sinus"),
        Of("DM.SURG.ABSCESS", OralSurgery, None, "Incision and drainage", "Incision et drainage"),
    ];

    private static Procedure[] Straightening() =>
    [
        Of("DM.ORTHO.RECORDS", Orthodontics, Mouth, "Orthodontic records", "Dossier orthodontique"),
        Of("DM.ORTHO.FULL", Orthodontics, Mouth, "Full orthodontic treatment", "Traitement orthodontique complet"),
        Of("DM.ORTHO.LIMITED", Orthodontics, Arch, "Limited orthodontic treatment", "Traitement orthodontique partiel"),
        Of("DM.ORTHO.ALIGNERS", Orthodontics, Mouth, "Treatment with aligners", "Traitement par aligneurs"),
        Of("DM.ORTHO.RETAINER", Orthodontics, Arch, "Retainer", "Appareil de rétention"),
    ];

    private static Procedure[] Helping() =>
    [
        Of("DM.ADJ.SEDATION.GAS", Adjunctive, None, "Sedation with nitrous oxide", "Sédation au protoxyde d’azote"),
        Of("DM.ADJ.SEDATION.DEEP", Adjunctive, None, "Deep sedation or general anaesthesia", "Sédation profonde ou anesthésie générale"),
        Of("DM.ADJ.GUARD.NIGHT", Adjunctive, Arch, "Occlusal guard for the night", "Plaque occlusale de nuit"),
        Of("DM.ADJ.ADJUSTMENT", Adjunctive, Mouth, "Adjustment of the bite", "Ajustement de l’occlusion"),
        Of("DM.ADJ.DESENSITISE", Adjunctive, Tooth, "Desensitising", "Désensibilisation"),
        Of("DM.ADJ.PALLIATIVE", Adjunctive, None, "Relief of pain", "Soulagement de la douleur"),
        Of("DM.ADJ.WHITENING", Adjunctive, Arch, "Whitening", "Blanchiment"),
        Of("DM.ADJ.MISSED", Adjunctive, None, "Missed visit", "Rendez-vous manqué"),
    ];

    private static Procedure Of(string code, ProcedureCategory category, ProcedureArea area, string en, string fr) => new(code, category, area, new Bilingual(en, fr));

    private static Procedure Leaving(this Procedure procedure, ChartItem kind, Material? material = null) =>
        procedure with { Charts = new Charting(kind, material) };

    private static Procedure CarryingABridge(this Procedure procedure) => procedure with { CarriesBridge = true };

    private static Procedure InPlaceOfAll(this Procedure procedure) => procedure with { ReplacesArch = true };

    private static Procedure InPlaceOfATooth(this Procedure procedure) => procedure with { ReplacesTooth = true };
}
