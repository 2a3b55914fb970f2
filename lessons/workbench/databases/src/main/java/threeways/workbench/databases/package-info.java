/**
 * The databases beside H2. Maven adds this module when {@code -Dworld.database} names one of them, and with it that database's driver and
 * server; the workbench finds it as a service.
 *
 * <p>
 * {@link threeways.workbench.databases.Server} starts a server or goes to one of the learner's own,
 * {@link threeways.workbench.databases.ServerDatabase} makes worlds in it.
 */
package threeways.workbench.databases;
