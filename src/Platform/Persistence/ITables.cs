using Microsoft.EntityFrameworkCore;

namespace DentaMind.Platform.Persistence;

/// <summary>A room's own tables; only the room can name their entity types, so no other room can read them.</summary>
public interface ITables
{
    void Map(ModelBuilder model);
}
