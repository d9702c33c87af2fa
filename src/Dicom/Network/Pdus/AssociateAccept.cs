namespace DentaMind.Dicom.Network.Pdus;

/// <summary>An A-ASSOCIATE-AC PDU (PS3.8 9.3.3).</summary>
internal sealed record AssociateAccept(
    string CalledAe,
    string CallingAe,
    IReadOnlyList<PresentationAnswer> Contexts,
    UserInformation User)
{
    public static AssociateAccept Read(ReadOnlySpan<byte> body)
    {
        var pdu = new ItemReader(body);
        AssociatePdu.ReadFixed(ref pdu, out _, out var calledAe, out var callingAe);
        var user = new UserInformation();
        List<PresentationAnswer> contexts = [];
        while (pdu.TryNext(out var type, out var value))
        {
            if (type == ItemType.PresentationAnswer)
                Add(contexts, ReadAnswer(value));
            else if (type == ItemType.UserInformation)
                user = UserInformationItems.Read(value);
        }
        return new AssociateAccept(calledAe, callingAe, contexts, user);
    }

    private static void Add(List<PresentationAnswer> contexts, PresentationAnswer answer)
    {
        if (contexts.Count == AssociateRequest.MostContexts)
            throw AssociationLostException.TooLong("More than 128 presentation contexts were answered.");
        contexts.Add(answer);
    }

    private static PresentationAnswer ReadAnswer(ReadOnlySpan<byte> value)
    {
        var context = new ItemReader(value);
        var id = context.Byte();
        context.Byte();
        var result = (ContextRefusal)context.Byte();
        context.Byte();
        var transferSyntax = "";
        while (result == ContextRefusal.None && context.TryNext(out var type, out var uid))
            if (type == ItemType.TransferSyntax)
                transferSyntax = ItemReader.Uid(uid);
        if (result == ContextRefusal.None && transferSyntax.Length == 0)
            throw AssociationLostException.Malformed("A presentation context was accepted without a transfer syntax.");
        return new PresentationAnswer(id, result, transferSyntax);
    }

    public byte[] ToPdu()
    {
        var pdu = new ItemWriter();
        AssociatePdu.WriteFixed(pdu, AssociatePdu.ProtocolVersion, CalledAe, CallingAe);
        pdu.Uid(ItemType.ApplicationContext, AssociatePdu.DicomApplicationContext);
        foreach (var context in Contexts)
            pdu.Item(ItemType.PresentationAnswer, item => WriteAnswer(item, context));
        UserInformationItems.Write(pdu, User);
        return pdu.ToPdu(PduType.AssociateAccept);
    }

    private static void WriteAnswer(ItemWriter item, PresentationAnswer context)
    {
        item.Bytes([context.Id, 0, (byte)context.Result, 0]);
        item.Uid(ItemType.TransferSyntax, context.TransferSyntax); // not significant when refused, but some peers want one
    }
}

/// <summary>The answer to one proposed presentation context; a refused one carries a transfer syntax that means nothing.</summary>
internal sealed record PresentationAnswer(byte Id, ContextRefusal Result, string TransferSyntax);
