package threeways.workbench.databases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import threeways.workbench.course.Tree;
import threeways.workbench.WorldUnavailableError;

/**
 * The files of one server, held by this JVM alone until it ends. They survive it, so that the next start finds the server unpacked and its data
 * folder made. Several JVMs at a time get a slot each.
 */
final class Slot {

    private static final int MOST = 16;

    /** How a process is noted: its number, and the instant of its start. */
    private static final Pattern SIGNATURE = Pattern.compile("(\\d{1,18}) \\S+");

    /**
     * What this JVM holds, by folder. A channel that nobody refers to is closed by the garbage collector, and its lock is gone; and POSIX lets go
     * of a lock when any channel of the process to that file is closed, so a held file isn't opened twice.
     */
    private static final Map<Path, Slot> HELD = new ConcurrentHashMap<>();

    private final Path folder;
    /** The operating system lets go of the lock when the JVM ends, however that comes about. */
    private final FileLock held;

    private Slot(Path folder, FileLock held) {
        this.folder = folder;
        this.held = held;
    }

    /** Where the servers' files are kept: {@code -Dworld.cache}, or a folder for caches in the user's home. */
    static Path cache() {
        String asked = System.getProperty("world.cache", "");
        return asked.isBlank() ? Path.of(System.getProperty("user.home"), ".cache", "three-ways-to-ask") : Path.of(asked).toAbsolutePath();
    }

    /** Takes the first slot that nobody holds, and ends a server that a killed JVM has left in it. */
    static synchronized Slot take(String server) {
        try {
            for (int i = 0; i < MOST; i++) {
                Path folder = Files.createDirectories(cache().resolve(server).resolve("slot-" + i));
                FileLock lock = HELD.containsKey(folder) ? null : tryLock(folder.resolve("held"));
                if (lock != null) {
                    Slot slot = new Slot(folder, lock);
                    HELD.put(folder, slot);
                    slot.endLeftover();
                    return slot;
                }
            }
        } catch (IOException e) {
            throw new WorldUnavailableError("The files of " + server + " can't be kept in " + cache() + ": " + e
                    + ". -Dworld.cache names another folder.", e);
        }
        throw new WorldUnavailableError(MOST + " runs hold a server of " + server + " each; wait for one of them to end.");
    }

    private static FileLock tryLock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
        }
        return lock;
    }

    /** The folder of the server's data. It may be filled by an earlier run. */
    Path data() {
        return folder.resolve("data");
    }

    /** Gives the slot back before the JVM ends. */
    void release() {
        try {
            held.channel().close();
            HELD.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isHeld() {
        return held.isValid();
    }

    /** Throws the data away, if an earlier run left them in a state that no server starts from. */
    void clear() {
        Tree.delete(data());
    }

    /**
     * Notes which process serves this slot, so that the next holder can end it if this JVM can't.
     *
     * @param pid
     *            its number, as the server itself has written it down
     */
    void serving(long pid) {
        ProcessHandle.of(pid).flatMap(Slot::signature).ifPresent(signature -> write(folder.resolve("server"), signature));
    }

    /** Ends what the last holder of this slot has left running. Its number and the instant of its start tell it from any other process. */
    private void endLeftover() throws IOException {
        Path file = folder.resolve("server");
        if (!Files.exists(file)) {
            return;
        }
        String noted = Files.readString(file);
        Matcher whole = SIGNATURE.matcher(noted);
        if (whole.matches()) {
            // what a JVM that was killed has written by half names no process
            ProcessHandle.of(Long.parseLong(whole.group(1))).filter(process -> signature(process).filter(noted::equals).isPresent())
                    .ifPresent(Slot::end);
        }
        Files.delete(file);
    }

    private static Optional<String> signature(ProcessHandle process) {
        return process.info().startInstant().map(start -> process.pid() + " " + start);
    }

    static void end(ProcessHandle process) {
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process)).toList();
        process.destroy();
        if (!ended(process, 3)) {
            family.forEach(ProcessHandle::destroyForcibly);
            ended(process, 3);
        }
    }

    private static boolean ended(ProcessHandle process, int seconds) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return !process.isAlive();
        }
    }

    /** Written beside and moved, so that nobody finds half of it. */
    private static void write(Path file, String text) {
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
