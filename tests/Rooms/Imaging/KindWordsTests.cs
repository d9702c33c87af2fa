using System.ComponentModel.DataAnnotations;
using System.Reflection;
using DentaMind.Dicom.Facts;
using DentaMind.Imaging.Catalogue;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Imaging;

public sealed class KindWordsTests
{
    [Fact]
    public void An_image_may_be_described_as_of_every_kind_that_there_is_and_of_no_other() =>
        typeof(ImageView).GetProperty(nameof(ImageView.Kind))!.GetCustomAttribute<AllowedValuesAttribute>()!.Values
            .ShouldBe(Enum.GetValues<ImageKind>().Select(Kebab.Of), ignoreOrder: true);
}
