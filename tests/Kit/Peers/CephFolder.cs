using DentaMind.Kit.Programs;

namespace DentaMind.Kit.Peers;

/// <summary>The smallest Ceph cluster: its settings, and how its programs are called.</summary>
internal sealed class CephFolder
{
    private readonly string settings;

    public CephFolder(TempFolder folder, int monitorPort, int gatewayPort)
    {
        (MonitorPort, GatewayPort) = (monitorPort, gatewayPort);
        foreach (var part in new[] { "mon", "osd", "rgw", "mgr" })
            folder.Folder(part);
        settings = folder.Write("ceph.conf", Settings(folder.Path));
    }

    public string Id { get; } = Guid.NewGuid().ToString();

    public int MonitorPort { get; }

    public int GatewayPort { get; }

    public Program Command(string name, params string[] arguments) => new(name, ["-c", settings, .. arguments])
    {
        Environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["CEPH_CONF"] = settings },
    };

    /// <summary>A server program; Ceph's would otherwise become a user of their own.</summary>
    public Program Daemon(string name, params string[] arguments) =>
        Command(name, Environment.IsPrivilegedProcess ? ["--setuser", "root", "--setgroup", "root", .. arguments] : arguments);

    private string Settings(string folder) => $"""
        [global]
        fsid = {Id}
        mon host = v1:127.0.0.1:{MonitorPort}
        mon initial members = a
        public addr = 127.0.0.1
        cluster addr = 127.0.0.1
        auth cluster required = none
        auth service required = none
        auth client required = none
        ms bind msgr2 = false
        mon allow pool size one = true
        mon max pg per osd = 2000
        mon data avail warn = 1
        mon data avail crit = 0
        mon warn on pool no redundancy = false
        osd pool default size = 1
        osd pool default min size = 1
        osd pool default pg num = 8
        osd pool default pgp num = 8
        osd pool default pg autoscale mode = off
        osd crush chooseleaf type = 0
        osd objectstore = bluestore
        osd memory target = 939524096
        bluestore block size = 8589934592
        bluestore cache size = 268435456
        bluestore fsck on mount = false
        run dir = {folder}
        log file = {folder}/$name.log
        admin socket = {folder}/$name.asok
        pid file = {folder}/$name.pid
        mon data = {folder}/mon
        osd data = {folder}/osd
        mgr data = {folder}/mgr
        rgw data = {folder}/rgw
        [client.rgw]
        rgw frontends = beast endpoint=127.0.0.1:{GatewayPort}
        rgw crypt require ssl = false
        rgw dns name = localhost
        rgw thread pool size = 64
        rgw cache enabled = true

        """;
}
