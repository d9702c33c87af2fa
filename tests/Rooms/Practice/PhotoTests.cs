using System.Buffers.Binary;
using System.Text;
using DentaMind.Imaging.Checking;
using DentaMind.Practice.Patients;
using DentaMind.Practice.Photos;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Practice;

/// <summary>A photo is kept sealed and without what its camera told besides.</summary>
public sealed class PhotoTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Secret = "GPS 44.6476 N";

    [Fact]
    public async Task A_photo_is_given_back_without_its_place_and_time()
    {
        foreach (var (file, type) in (IEnumerable<(byte[], string)>)[(Jpeg(), "image/jpeg"), (Png(), "image/png")])
        {
            var patient = await house.DoAsync(new RegisterPatient("Photo", type));
            Encoding.ASCII.GetString(file).ShouldContain(Secret);
            var view = await house.DoAsync(new PutPhoto(patient.Id, file));
            view.Photo.ShouldNotBeNull();
            var photo = await house.DoAsync(new OpenPhoto(patient.Id));
            photo.MediaType.ShouldBe(type);
            Encoding.ASCII.GetString(photo.Content).ShouldNotContain(Secret);
            photo.Content.Length.ShouldBeLessThan(file.Length);
            (await house.DoAsync(new PutPhoto(patient.Id, photo.Content))).Photo.ShouldBe(view.Photo);
        }
    }

    [Fact]
    public async Task Another_photo_takes_the_place_of_the_first_and_none_leaves_nothing_in_the_store()
    {
        var patient = await house.DoAsync(new RegisterPatient("Replaced", "Photo"));
        var objects = house.CountObjects();
        var first = await house.DoAsync(new PutPhoto(patient.Id, Jpeg()));
        var second = await house.DoAsync(new PutPhoto(patient.Id, Png()));
        second.Photo.ShouldNotBe(first.Photo);
        house.CountObjects().ShouldBe(objects + 1);
        (await house.DoAsync(new RemovePhoto(patient.Id))).Photo.ShouldBeNull();
        house.CountObjects().ShouldBe(objects);
        (await house.CodeAsync(new OpenPhoto(patient.Id))).ShouldBe("not-found");
    }

    [Fact]
    public async Task A_repair_of_the_store_leaves_photos_alone()
    {
        var patient = await house.DoAsync(new RegisterPatient("Repaired", "Store"));
        await house.DoAsync(new PutPhoto(patient.Id, Jpeg()));
        (await house.DoAsync(new CheckImages(Repair: true, TimeSpan.Zero))).Orphans.ShouldBe(0);
        (await house.DoAsync(new OpenPhoto(patient.Id))).Content.ShouldNotBeEmpty();
    }

    public static TheoryData<string, byte[]> NotPhotos => new()
    {
        { "nothing", [] },
        { "a page", "<html>"u8.ToArray() },
        { "a GIF", "GIF89a"u8.ToArray() },
        { "a cut JPEG", Jpeg()[..60] },
        { "a JPEG without an end", Jpeg()[..^2] },
        { "a JPEG without a picture", [0xff, 0xd8, 0xff, 0xd9] },
        { "a JPEG that is too wide", Jpeg(width: 5000) },
        { "a JPEG whose segment is longer than the file", [0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 0, 0] },
        { "a cut PNG", Png()[..50] },
        { "a PNG that is too high", Png(height: 100_000) },
        { "a PNG whose chunk is longer than the file", [.. Png()[..8], 0xff, 0xff, 0xff, 0xff, .. "IHDR"u8] },
        { "more than a mebibyte", [.. Jpeg(), .. new byte[1 << 20]] },
    };

    [Theory]
    [MemberData(nameof(NotPhotos), DisableDiscoveryEnumeration = true)]
    public async Task What_is_no_photo_is_refused(string what, byte[] file)
    {
        var patient = await house.DoAsync(new RegisterPatient("Refused", "Photo"));
        (await house.CodeAsync(new PutPhoto(patient.Id, file))).ShouldBe("not-a-photo", what);
    }

    /// <summary>The parts of a JPEG, with a camera's words in EXIF and a comment; nobody decodes it here.</summary>
    internal static byte[] Jpeg(ushort width = 64, ushort height = 48)
    {
        byte[] frame = [8, .. Big(height), .. Big(width), 1, 1, 0x11, 0];
        return
        [
            0xff, 0xd8,
            .. Segment(0xe0, "JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0"u8), .. Segment(0xe1, Encoding.ASCII.GetBytes("Exif\0\0" + Secret)), .. Segment(0xfe, Encoding.ASCII.GetBytes(Secret)),
            .. Segment(0xdb, new byte[65]), .. Segment(0xc0, frame), .. Segment(0xc4, new byte[20]),
            .. Segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0x34, 0xff, 0x00, 0x56, 0xff, 0xd0, 0x78,
            0xff, 0xd9,
        ];
    }

    internal static byte[] Png(uint width = 64, uint height = 48)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", header), .. Chunk("tEXt", Encoding.ASCII.GetBytes(Secret)), .. Chunk("IDAT", [1, 2, 3]), .. Chunk("IEND", [])];
    }

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content) => [0xff, marker, .. Big((ushort)(content.Length + 2)), .. content];

    private static byte[] Chunk(string name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0];
    }

    private static byte[] Big(ushort value) => [(byte)(value >> 8), (byte)value];
}
