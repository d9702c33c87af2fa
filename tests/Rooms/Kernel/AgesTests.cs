using System.Text.Json;
using DentaMind.Kernel;
using DentaMind.Kit;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Kernel;

/// <summary>The browser's test reads the same table, so that a child is as old on the banner as in the estimate.</summary>
public sealed class AgesTests
{
    private static readonly string Table = File.ReadAllText(Repository.At("web", "src", "display", "ages.json"));

    public static TheoryData<string, string, int, int> Cases
    {
        get
        {
            using var cases = JsonDocument.Parse(Table);
            return [.. cases.RootElement.EnumerateArray().Select(one => (
                one.GetProperty("born").GetString()!, one.GetProperty("on").GetString()!, one.GetProperty("months").GetInt32(), one.GetProperty("years").GetInt32()))];
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Somebody_is_as_old_as_the_table_says(string born, string on, int months, int years)
    {
        var (birth, day) = (Day(born), Day(on));

        birth.MonthsOn(day).ShouldBe(months);
        birth.YearsOn(day).ShouldBe(years);
    }

    [Fact]
    public void On_the_day_on_which_somebody_turns_so_old_and_on_no_day_before_they_are()
    {
        for (var birth = new DateOnly(2019, 12, 30); birth < new DateOnly(2021, 1, 3); birth = birth.AddDays(1))
        {
            for (var years = 0; years <= 101; years++)
            {
                birth.YearsOn(birth.Turns(years)).ShouldBe(years, $"{birth:O}");
                birth.YearsOn(birth.Turns(years).AddDays(-1)).ShouldBe(years - 1, $"{birth:O}");
            }
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
