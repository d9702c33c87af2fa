using System.Text;
using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Platform.Outbox;
using DentaMind.Treatment;
using DentaMind.Treatment.Plans;
using DentaMind.Treatment.Plans.Building;
using DentaMind.Treatment.Plans.Costs;
using DentaMind.Treatment.Plans.Deciding;
using DentaMind.Treatment.Plans.Doing;
using DentaMind.Treatment.Plans.Paper;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static DentaMind.Rooms.Treatment.Plans.PlanHouse;

namespace DentaMind.Rooms.Treatment.Plans;

public sealed class PaperTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task What_was_signed_is_given_back_byte_for_byte_and_prints_the_same_again()
    {
        var plan = await house.SignedAsync();

        var document = await house.DoAsync(new OpenSignedPlan(plan.Id));
        document.Sha256.ShouldBe(plan.Document!.Sha256);
        PaperContent.HashOf(document.Pdf.ToArray()).ShouldBe(document.Sha256);
        (await house.DoAsync(new CheckSignedPlan(plan.Id))).ShouldBe(new DocumentCheck(document.Sha256, plan.Document.ContentSha256, true, true));
        (await house.CodeAsync(new OpenSignedPlan((await house.ProposeAsync(plan.PatientId)).Id))).ShouldBe("not-found");
    }

    [Fact]
    public async Task A_document_that_was_altered_or_exchanged_is_not_shown()
    {
        await using var own = await TestHouse.OpenAsync();
        var (one, other) = (await own.SignedAsync(), await own.SignedAsync());
        await own.SqlAsync($"UPDATE plan_documents SET sha256 = (SELECT sha256 FROM plan_documents WHERE plan_id = {other.Id.Value}) WHERE plan_id = {one.Id.Value}");
        (await own.CodeAsync(new OpenSignedPlan(one.Id))).ShouldBe("integrity");

        foreach (var file in Directory.GetFiles(own.ObjectsFolder, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            bytes[^20] ^= 1;
            await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        }
        (await own.CodeAsync(new OpenSignedPlan(other.Id))).ShouldBe("integrity");
    }

    [Fact]
    public async Task No_word_of_a_plan_lies_in_the_database_or_the_store()
    {
        await using var own = await TestHouse.OpenAsync();
        var plan = await own.SignedAsync(await own.PatientAsync("Zyxcanary"), Filling() with { Note = "Zyxnote" });
        await own.DoAsync(new DeclinePlan(plan.Id, new Declining(plan.Version, "Zyxreason", [plan.Only().Id])));

        var everything = string.Concat(Directory.GetFiles(own.Folder, "*", SearchOption.AllDirectories).Select(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            return reader.ReadToEnd();
        }));

        everything.ShouldContain("plan_documents");
        foreach (var word in new[] { "Zyx", "Plan A", "DM.REST", "Jane Roe" })
            everything.ShouldNotContain(word);
    }

    [Fact]
    public async Task Signed_plans_are_no_orphans()
    {
        await using var own = await TestHouse.OpenAsync();
        await own.SignedAsync();

        (await own.DoAsync(new DentaMind.Imaging.Checking.CheckImages(Repair: true, OrphanGrace: TimeSpan.Zero))).Orphans.ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_schedules_and_bills_is_told_by_ids_alone()
    {
        await using var own = await TestHouse.OpenAsync(services =>
        {
            foreach (var name in new[] { PlanAccepted.Name, PlanDeclined.Name, ProcedureDone.Name, ProcedureUndone.Name })
                services.AddSingleton(new Subscription(name, "heard." + name, 1, (_, _, _) => Task.FromResult<Refusal?>(null)));
        });
        var plan = await own.SignedAsync(null, Filling() with { Note = "Zyxnote" });
        plan = await own.DoAsync(new CompleteItem(plan.Id, plan.Only().Id, new ItemCompletion(plan.Version)));
        await own.DoAsync(new StepBack(plan.Id, plan.Only().Id, plan.Version));
        var declined = await own.PresentedAsync();
        await own.DoAsync(new DeclinePlan(declined.Id, new Declining(declined.Version, "Zyxreason")));

        foreach (var name in new[] { PlanAccepted.Name, PlanDeclined.Name, ProcedureDone.Name, ProcedureUndone.Name })
            (await own.CountAsync($"work WHERE listener = 'heard.{name}' AND body NOT LIKE '%Zyx%'")).ShouldBe(1, name);
    }

    [Fact]
    public async Task A_plan_is_printed_unsigned_in_either_language_and_any_notation()
    {
        var plan = await house.AddAsync(await house.ProposeAsync(await house.PatientAsync()), Filling());

        (await house.DoAsync(new PrintPlan(plan.Id, PaperLanguage.Fr, Notation.Universal))).Pdf.Span.StartsWith("%PDF-"u8).ShouldBeTrue();
        (await house.CodeAsync(new PrintPlan(plan.Id, PaperLanguage.En, Notation.Fdi, PlanOptionId.New()))).ShouldBe("not-found");
    }

    [Fact]
    public void What_somebody_wrote_stays_a_word_and_amounts_are_written_as_the_language_does()
    {
        var fee = new Money(123_450, Currency.Cad);
        var totals = new PlanTotals(fee, new Money(0, Currency.Cad), new Money(100_000, Currency.Cad), new Money(23_450, Currency.Cad), 0);
        var line = new PaperLine { Visit = 1, Words = "<script>alert(1)</script>", Quantity = 1, Tooth = "16", Images = 0, Totals = totals, Steps = ["80 % & more"] };
        var content = new PaperContent
        {
            Plan = PlanId.New(),
            Edition = 1,
            Language = PaperLanguage.Fr,
            Notation = Notation.Fdi,
            Practice = "</style>",
            Patient = "Jane \"J\" Roe",
            Name = "Plan <A>",
            EstimatedOn = new DateOnly(2026, 11, 30),
            PrintedAt = new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.FromHours(-5)),
            Options = [new PaperOption("Option", null, [new PaperPhase("Urgent", [line], totals)], totals)],
        };

        var html = PlanPage.Of(content, "cafe");

        html.ShouldNotContain("<script");
        html.Split("</style>").Length.ShouldBe(2);
        html.ShouldContain("&lt;script&gt;");
        html.ShouldContain("1&#xA0;234,50&#xA0;$");
        html.ShouldContain("80 % &amp; more");
        html.ShouldContain("FDI (ISO 3950)");
        html.ShouldContain("cafe");
        PlanPage.Of(PaperContent.Read(content.ToBytes()), "cafe").ShouldBe(html, "what is kept is what was printed");
        PlanPage.Of(content with { Language = PaperLanguage.En }, "cafe").ShouldContain("$1,234.50");
    }

    [Fact]
    public async Task A_plan_points_only_at_images_of_its_patient_and_marks_that_lie_on_them()
    {
        var (patient, other) = (await house.PatientAsync(), await house.PatientAsync());
        var (image, foreign) = (await house.ImageAsync(patient), await house.ImageAsync(other));
        var plan = await house.AddAsync(await house.ProposeAsync(patient), Filling());
        Task<string?> Link(params LinkedImage[] links) => house.CodeAsync(new LinkImages(plan.Id, plan.Only().Id, new ImageLinks(plan.Version, links)));

        (await Link(new LinkedImage(foreign))).ShouldBe("invalid");
        (await Link(new LinkedImage(image, 2))).ShouldBe("invalid");
        (await Link(new LinkedImage(image, 1, new ImageRegion(10, 5, 30, 5)))).ShouldBe("invalid", "the image is 20 wide");
        (await Link(new LinkedImage(image, 1, new ImageRegion(double.NaN, 5, 10, 5)))).ShouldBe("invalid");
        var linked = await house.DoAsync(new LinkImages(plan.Id, plan.Only().Id, new ImageLinks(plan.Version, [new LinkedImage(image, 1, new ImageRegion(10, 5, 10, 5), "Caries")])));
        linked.Only().Images.ShouldHaveSingleItem().Region.ShouldBe(new ImageRegion(10, 5, 10, 5));
    }
}
