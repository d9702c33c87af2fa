using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Platform.Once;

internal sealed class RememberedTables : ITables
{
    /// <summary>Holds that one key is used once, though two requests come together.</summary>
    public const string OneKeyOnce = "ux_remembered_answers_key";

    public void Map(ModelBuilder model) => model.Entity<RememberedAnswer>(answers =>
    {
        answers.ToTable("remembered_answers");
        answers.Property(answer => answer.Id).HasColumnName("id").ValueGeneratedNever();
        answers.Property(answer => answer.Key).HasColumnName("key_digest").HasMaxLength(32);
        answers.Property(answer => answer.Ask).HasColumnName("ask_digest").HasMaxLength(32);
        answers.Property(answer => answer.Answer).HasColumnName("answer");
        answers.Property(answer => answer.At).HasColumnName("at");
        answers.HasIndex(answer => answer.Key).IsUnique().HasDatabaseName(OneKeyOnce);
        answers.HasIndex(answer => answer.At).HasDatabaseName("ix_remembered_answers_at");
    });
}
