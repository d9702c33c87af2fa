using DentaMind.Anatomy.Phantoms;
using DentaMind.Dicom.Data;

namespace DentaMind.Anatomy.Demo;

/// <summary>Draws one X-ray of the demo from its patient's mouth as it was on that day.</summary>
internal sealed class DemoFilm(DemoPatient patient, PhantomOrder order, string word)
{
    public IEnumerable<Dataset> Draw()
    {
        var mouth = patient.MouthOn(DateOnly.FromDateTime(order.TakenAt.DateTime));
        var seed = order.StudySeed + (ulong)order.Series;
        return word switch
        {
            "pan" => [PhantomDicom.Of(PanoramicPhantom.Draw(mouth, seed, 1830, 960), order)],
            "ceph" => [PhantomDicom.Of(CephalogramPhantom.Draw(mouth, seed, 1200, 1400), order)],
            "cbct" => PhantomDicom.Of(ConeBeamPhantom.Draw(mouth, seed, 160, 24, 0.5), order),
            "bw1" or "bw2" or "bw3" or "bw4" => [PhantomDicom.Of(IntraoralPhantom.Bitewing(mouth, seed, (BitewingView)(word[2] - '1'), 1170, 900), order)],
            _ => [Periapical(mouth, seed)],
        };
    }

    private Dataset Periapical(Mouth mouth, ulong seed)
    {
        var tooth = DemoDiary.ToothOf(word);
        var (width, height) = tooth.IsAnterior ? (900, 1170) : (1170, 900);
        return PhantomDicom.Of(IntraoralPhantom.Periapical(mouth, seed, tooth, width, height), order);
    }
}
