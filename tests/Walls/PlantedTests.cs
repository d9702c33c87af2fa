using System.Reflection;
using DentaMind.Kernel;
using DentaMind.Walls.Reading;
using DentaMind.Walls.Rules;
using Shouldly;

namespace DentaMind.Walls;

/// <summary>Each wall bites: a fault is planted, and the rule names it.</summary>
public sealed class PlantedTests
{
    [Fact]
    public void An_arrow_that_the_plan_does_not_have_is_named() =>
        Arrows.Forbidden(Walls.Room("Pixels"), new PlantedAssembly("Pixels").With("Leaky", returns: typeof(Refusal)).Read()).ShouldBe(["Pixels -> Kernel"]);

    [Fact]
    public void An_arrow_that_nobody_uses_is_named() =>
        Arrows.Unused(Walls.Room("Practice"), new PlantedAssembly("Practice").With("Idle", returns: typeof(Refusal)).Read()).ShouldBe(["Practice -> Platform"]);

    [Fact]
    public void An_arrow_that_points_up_is_named() =>
        Arrows.Upward([new Room("Low", "cellar", "", Face.Wide, ["High"]), new Room("High", "roof", "", Face.None, [])]).ShouldBe(["Low -> High"]);

    [Fact]
    public void A_foreign_library_outside_its_room_is_named()
    {
        var built = new PlantedAssembly("Imaging").With("ImagingModule", returns: typeof(Npgsql.NpgsqlConnection)).Read();

        Arrows.ForeignParts(built).ShouldBe(["Imaging -> Npgsql"]);
        Faces.ForeignWords(built).ShouldBe(["DentaMind.Imaging.ImagingModule speaks of Npgsql.NpgsqlConnection"]);
    }

    [Fact]
    public void A_foreign_type_on_the_face_of_the_room_that_wraps_it_is_named() =>
        Faces.ForeignWords(new PlantedAssembly("Platform").With("Store", returns: typeof(Amazon.S3.AmazonS3Client)).Read())
            .ShouldBe(["DentaMind.Platform.Store speaks of Amazon.S3.AmazonS3Client"]);

    [Fact]
    public void A_type_that_others_need_not_see_is_named()
    {
        var built = new PlantedAssembly("Imaging").With("Fact").With("FileImage", implements: typeof(IUseCase<Done>)).Read();

        Faces.TooWide(Walls.Room("Imaging"), built).ShouldBe(["DentaMind.Imaging.Fact"]);
        Faces.TooWide(Walls.Room("Server"), built).Count().ShouldBe(2);
    }

    [Fact]
    public void An_open_class_is_named_even_when_internal() =>
        Faces.OpenClasses(new PlantedAssembly("Imaging").With("Open", TypeAttributes.NotPublic).Read()).ShouldBe(["DentaMind.Imaging.Open"]);

    [Fact]
    public void A_use_case_that_lacks_a_handler_a_test_or_a_way_in_is_named()
    {
        var built = new PlantedAssembly("Imaging").With("FileImage", implements: typeof(IUseCase<Done>)).Read();

        UseCases.WithoutHandler([built]).ShouldBe(["DentaMind.Imaging.FileImage"]);
        UseCases.Unmentioned(UseCases.Of(built), ["new FileImages()"]).ShouldBe(["DentaMind.Imaging.FileImage"]);
        UseCases.NeverEntered(UseCases.Of(built), ["AddUseCase<FileImage, Done, FileImageHandler>()"]).ShouldBe(["DentaMind.Imaging.FileImage"]);
    }

    [Fact]
    public void A_use_case_that_has_them_all_is_left_alone()
    {
        var built = new PlantedAssembly("Imaging").With("FileImage", implements: typeof(IUseCase<Done>)).Read();

        UseCases.WithoutHandler([built with { Doors = new HashSet<string>(StringComparer.Ordinal) { "DentaMind.Imaging.FileImage" } }]).ShouldBeEmpty();
        UseCases.Unmentioned(UseCases.Of(built), ["new FileImage()"]).ShouldBeEmpty();
        UseCases.NeverEntered(UseCases.Of(built), ["(Door<FileImage, Done> door) =>"]).ShouldBeEmpty();
    }

    [Fact]
    public void Two_use_cases_of_one_name_are_named()
    {
        TypePlan[] twins = [Plan("DentaMind.Imaging.Resolve"), Plan("DentaMind.Access.Resolve")];

        UseCases.WithoutAuditName(twins).ShouldBe(["DentaMind.Imaging.Resolve and DentaMind.Access.Resolve"]);
    }

    [Fact]
    public void A_use_case_that_leaves_no_trail_is_named() =>
        UseCases.Unheard([Plan("DentaMind.Imaging.Peek") with { Members = [new MemberPlan("bool LeavesTrail { get; }", [])] }]).ShouldBe(["Peek"]);

    [Theory]
    [InlineData("ImageManager")]
    [InlineData("ToothInfo")]
    [InlineData("UploadHelper")]
    [InlineData("HandlerBase")]
    public void A_name_that_says_nothing_is_named(string name) =>
        Names.BadEndings(new PlantedAssembly("Imaging").With(name, TypeAttributes.NotPublic).Read()).ShouldBe([$"DentaMind.Imaging.{name}"]);

    [Fact]
    public void A_folder_of_a_kind_is_named() =>
        Names.BadFolders(["src/Imaging/Helpers/A.cs", "src/Imaging/Intake/B.cs"]).ShouldBe(["Helpers in src/Imaging/Helpers/A.cs"]);

    [Theory]
    [InlineData("src/Imaging/Intake/A.cs", "namespace DentaMind.Imaging;\n")]
    [InlineData("src/Imaging/Intake/A.cs", "class A;\n")]
    public void A_namespace_that_is_not_the_folder_is_named(string file, string text) => Names.WrongNamespace(file, text).ShouldNotBeNull();

    [Fact]
    public void A_namespace_that_is_the_folder_is_left_alone() =>
        Names.WrongNamespace("src/Imaging/Intake/A.cs", "namespace DentaMind.Imaging.Intake;\n").ShouldBeNull();

    [Fact]
    public void What_is_too_large_is_named()
    {
        (string, int)[] files = [.. Enumerable.Range(1, 9).Select(i => ($"{i}", 10)), ("A.cs", 401)];

        Budget.File.Broken(files).ShouldBe(["A.cs: 401 lines of a C# file, never above 400"]);
        Budget.File.Broken([.. Enumerable.Repeat(("B.cs", 200), 20)]).Count().ShouldBe(2);
        Budget.File.Broken([.. Enumerable.Repeat(("C.cs", 40), 20)]).ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_without_subjects_fails() => Should.Throw<Exception>(() => Array.Empty<string>().Some("types"));

    private static TypePlan Plan(string name) => new(name, $"sealed record {name}", IsVisible: true, IsOpenClass: false, [], []);
}
