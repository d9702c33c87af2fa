namespace DentaMind.Dicom.Network.Pdus;

/// <summary>The items and sub-items of A-ASSOCIATE PDUs (PS3.8 9.3.2, PS3.7 annex D).</summary>
internal enum ItemType : byte
{
    ApplicationContext = 0x10,
    PresentationContext = 0x20,
    PresentationAnswer = 0x21,
    AbstractSyntax = 0x30,
    TransferSyntax = 0x40,
    UserInformation = 0x50,
    MaximumLength = 0x51,
    ImplementationClass = 0x52,
    OperationsWindow = 0x53,
    Role = 0x54,
    ImplementationVersion = 0x55,
    ExtendedNegotiation = 0x56,
    CommonExtendedNegotiation = 0x57,
    UserIdentity = 0x58,
}
